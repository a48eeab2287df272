import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

const sendFirst = 'أرسلها أو تجاهلها أولًا.';

export const account: Dictionary['account'] = {
  title: 'الحساب',
  opened: 'فُتح الحساب',
  openedText: 'دع العميل يصوّر الرمز. به يُعثر على هذا الحساب من جديد.',
  saved: 'حُفظت التغييرات',
  savedText: 'هكذا أصبح الحساب الآن.',
  foundText: 'تأكد أنه العميل الصحيح قبل أن تغيّر شيئًا.',
  copyText: 'تعذّر سؤال الخادم. هذا ما يعرفه هذا الجهاز.',
  lookUpAgain: 'استعلام من جديد',
  looking: 'جارٍ الاستعلام…',

  live: (when: string) => `من الخادم في ${when}`,
  notLive: (when: string) => `حتى ${when}، غير مباشر`,
  lookUpFailed: 'تعذّر الاستعلام من جديد.',

  requested: {
    title: 'لم يصل إلى الخادم بعد',
    to: (text: string) => `بانتظار الإرسال: \u2068${text}\u2069`,
    change: (field: string, text: string) => `${field} ← \u2068${text}\u2069`,
    cleared: 'فارغ',
    deleting: 'سيُحذف هذا الحساب، فلا يمكن تعديله بعد الآن.',
    arrived: 'كل ما يخص هذا الحساب أصبح على الخادم.',
    removal: 'سيُحذف الحساب',
    states: {
      pending: 'بانتظار الإرسال',
      sending: 'جارٍ الإرسال',
      unknown: 'بانتظار قرارك',
      conflict: 'بانتظار قرارك',
      failed: 'رفضه الخادم',
      done: 'تم',
      dropped: 'تم تجاهله',
    },
  },
  unnamed: 'دون اسم',

  name: 'الاسم',
  email: 'البريد الإلكتروني',
  phone: 'الهاتف',
  created: 'تاريخ الفتح',
  updated: 'آخر تغيير',
  id: 'معرّف الحساب',
  idAloud: (spelled: string) => `معرّف الحساب: \u2068${spelled}\u2069`,
  qrLabel: (id: string) => `رمز QR لمعرّف الحساب \u2068${id}\u2069`,

  copy: 'نسخ المعرّف',
  copied: 'نُسخ',
  copyFailed: 'النسخ غير ممكن هنا',
  edit: 'تعديل',
  remove: 'حذف',

  removal: {
    title: 'حذف هذا الحساب؟',
    text: (label: string) => `سيُحذف ${label} من Final POS.`,
    loss: 'يضيع الاسم والبريد والهاتف والمعرّف نهائيًا. لا يمكن التراجع عن ذلك، ويتوقف رمز QR عن العمل.',
    keep: 'الاحتفاظ بالحساب',
    confirm: 'حذف نهائي',
    busy: 'جارٍ الحذف…',
  },
  forget: {
    button: 'إزالة من هذا الجهاز',
    title: 'إزالة هذا الحساب من هذا الجهاز؟',
    text: (label: string) => `بعد ذلك لن يُعثر هنا على ${label} إلا بالمعرّف.`,
    stays: 'يبقى الحساب على الخادم كما هو.',
    keep: 'الاحتفاظ به',
    confirm: 'إزالته من هنا',
    busy: 'جارٍ الإزالة…',
    done: 'أُزيل من هذا الجهاز.',
    refusedTitle: 'لا يمكن إزالته الآن',
    refused: (count: number) =>
      plural('ar', count, {
        zero: 'كل تغييرات هذا الحساب على الخادم.',
        one: 'تغيير واحد لهذا الحساب لم يصل إلى الخادم بعد. أرسله أو تجاهله أولًا.',
        two: 'تغييران لهذا الحساب لم يصلا إلى الخادم بعد. أرسلهما أو تجاهلهما أولًا.',
        few: (many) => `${many} تغييرات لهذا الحساب لم تصل إلى الخادم بعد. ${sendFirst}`,
        many: (many) => `${many} تغييرًا لهذا الحساب لم تصل إلى الخادم بعد. ${sendFirst}`,
        other: (many) => `${many} تغيير لهذا الحساب لم تصل إلى الخادم بعد. ${sendFirst}`,
      }),
    close: 'إغلاق',
  },
  removed: {
    title: 'حُذف الحساب',
    text: (label: string) => `لم يعد لدى ${label} حساب هنا.`,
    next: 'لم يعد رمز QR لهذا الحساب يعثر على شيء.',
  },
};
