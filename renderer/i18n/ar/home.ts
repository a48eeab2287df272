import type { Dictionary } from '../dictionary.ts';
import { plural, writeNumber } from '../plural.ts';

export const home: Dictionary['home'] = {
  title: 'حسابات العملاء',
  intro: 'ابحث عن عميل أو افتح حسابًا جديدًا.',

  open: {
    title: 'فتح حساب',
    text: 'يكفي اسم أو بريد إلكتروني أو هاتف.',
  },

  find: {
    title: 'البحث عن حساب',
    label: 'الاسم أو الهاتف أو البريد أو المعرّف',
    hint: 'يكفي جزء منه. أو امسح الرمز.',
    button: 'بحث',
    busy: 'جارٍ البحث…',
    clear: 'مسح',
    problems: {
      empty: 'اكتب شيئًا أولًا، أو امسح الرمز.',
      'too-long': 'هذا أطول من أن يكون معرّف حساب. المعرّف 64 حرفًا على الأكثر.',
      'not-an-id': 'هذا ليس معرّف حساب: المعرّف أحرف لاتينية وأرقام وشرطات وشرطات سفلية فقط.',
    },
    count: (count: number) =>
      plural('ar', count, {
        zero: 'لم يُعثر على أي حساب',
        one: 'عُثر على حساب واحد',
        two: 'عُثر على حسابين',
        few: (many) => `عُثر على ${many} حسابات`,
        many: (many) => `عُثر على ${many} حسابًا`,
        other: (many) => `عُثر على ${many} حساب`,
      }),
    more: 'هناك المزيد. اكتب أكثر لتضييق البحث.',
    asOf: (when: string) => `حتى ${when}`,
    savedAt: (when: string) => `أُدخل في ${when}`,
    noneTitle: 'لا أحد بهذا الاسم على هذا الجهاز',
    noneText:
      'يعرف هذا الجهاز الحسابات التي ظهرت عليه. ولا يبحث الخادم إلا بالمعرّف: امسح الرمز أو اكتب المعرّف. أو افتح حسابًا.',
    failed: 'لا يمكن البحث الآن في حسابات هذا الجهاز. وما زال الخادم يجد الحساب بمعرّفه.',
  },

  recent: {
    title: 'ظهرت مؤخرًا',
    none: 'تجد هنا الحسابات التي فُتحت على هذا الجهاز أو بُحث عنها.',
    all: 'عرض المزيد',
    fewer: 'عرض أقل',
  },

  changes: {
    title: 'تغييرات غير مكتملة',
    quiet: 'أُرسل كل شيء.',
    waiting: (count: number) => `${writeNumber('ar', count)} بانتظار الإرسال`,
    deciding: (count: number) => `${writeNumber('ar', count)} بانتظار قرارك`,
    both: (waiting: string, deciding: string) => `${waiting}، ${deciding}`,
    reading: 'جارٍ العد…',
    unknown: 'لا يمكن قراءتها الآن.',
  },

  setUp: 'إعداد الجهاز',

  status: {
    label: 'حالة هذا الجهاز',
    server: 'الخادم',
    ownServer: (host: string) => `خادم خاص: \u2068${host}\u2069`,
    key: 'مفتاح API',
    keychain: 'سلسلة المفاتيح',
    lastTest: 'آخر اختبار',
    storage: 'بيانات العملاء',
    unknown: 'تعذّرت قراءة حالة هذا الجهاز.',
    loading: 'جارٍ قراءة حالة هذا الجهاز…',
    keyState: {
      practice: () => 'أنشأه خادم التدريب',
      stored: (ending) =>
        ending === null ? 'في سلسلة المفاتيح' : `في سلسلة المفاتيح، ينتهي بـ \u2068${ending}\u2069`,
      'this-run': (ending) =>
        ending === null ? 'حتى إغلاق التطبيق' : `حتى إغلاق التطبيق، ينتهي بـ \u2068${ending}\u2069`,
      none: () => 'غير محدد',
      unreadable: () => 'لا يمكن قراءته الآن',
    },
    keychainState: {
      available: 'جاهزة',
      locked: 'مقفلة',
      absent: 'لا توجد: تبقى المفاتيح حتى إغلاق التطبيق',
      slow: 'لا تستجيب',
    },
    storageState: {
      closed: 'لم يُحفظ شيء بعد',
      kept: 'محفوظة ومشفّرة على هذا الجهاز',
      'this-run': 'حتى إغلاق التطبيق',
      locked: 'خلف سلسلة المفاتيح المقفلة',
      'key-missing': 'مفتاحها مفقود',
      'wrong-key': 'المفتاح غير مطابق',
      damaged: 'تالفة',
      failed: 'القرص يرفضها',
    },
    storageFull: 'القرص ممتلئ',
    storageReading: 'جارٍ فتحها…',
    testNone: 'لم يُختبر بعد',
    testGood: (milliseconds: string, time: string) => `استجاب خلال ${milliseconds} مللي ثانية في ${time}`,
    testBad: (time: string) => `فشل في ${time}`,
  },
};
