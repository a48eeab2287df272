import type { Dictionary } from '../dictionary.ts';

export const general: Dictionary['general'] = {
  product: 'Final POS',
  productUse: 'الحسابات',
  back: 'رجوع',
  backToAccount: 'العودة إلى الحساب',
  backToStart: 'العودة إلى البداية',
  cancel: 'إلغاء',
  done: 'تم',
  tryAgain: 'إعادة المحاولة',
  openSetUp: 'فتح إعداد الجهاز',
  openStorage: 'عرض ما يمكن فعله',
  seeChanges: 'عرض التغييرات غير المكتملة',
  notGiven: 'غير مذكور',

  documentTitle: (screen: string) => `${screen} – حسابات Final POS`,

  serverName: {
    practice: 'خادم التدريب',
    mock: 'خادم الأمثلة',
    official: 'Final POS',
    custom: 'خادم خاص',
  },

  band: {
    label: 'نوع هذا الخادم',
    practice: { title: 'تدريب', text: 'لا شيء هنا حقيقي. تختفي كل الحسابات عند إغلاق التطبيق.' },
    mock: { title: 'خادم الأمثلة', text: 'يرد على كل معرّف بالمثال نفسه. لا يُحفظ أي شيء.' },
  },

  unsaved: {
    account: {
      title: 'الخروج دون حفظ؟',
      text: 'ما كتبته لم يُحفظ بعد. إذا خرجت الآن فسيضيع.',
      stay: 'متابعة التعديل',
      leave: 'تجاهل وخروج',
    },
    unknown: {
      title: 'الخروج دون معرفة النتيجة؟',
      text: 'لا يُعرف إن كان قد حُفظ. إذا خرجت الآن فسيضيع ما كتبته.',
      stay: 'البقاء هنا',
      leave: 'تجاهل وخروج',
    },
    refused: {
      title: 'الخروج دون تصحيح؟',
      text: 'لم يقبل الخادم هذا. إذا خرجت الآن فسيتم تجاهله ولن يُرسل منه شيء.',
      stay: 'متابعة التعديل',
      leave: 'تجاهل وخروج',
    },
    key: {
      title: 'الخروج دون حفظ المفتاح؟',
      text: 'كتبت مفتاح API ولم تحفظه. إذا خرجت الآن فسيضيع.',
      stay: 'البقاء هنا',
      leave: 'تجاهل وخروج',
    },
    server: {
      title: 'الخروج دون تغيير الخادم؟',
      text: 'اخترت خادمًا آخر ولم تضغط على «استخدام هذا الخادم». إذا خرجت الآن فلن يتغير شيء.',
      stay: 'البقاء هنا',
      leave: 'تركه كما كان',
    },
  },
};
