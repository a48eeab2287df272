import type { Dictionary } from '../dictionary.ts';
import { plural, writeNumber } from '../plural.ts';

export const today: Dictionary['today'] = {
  title: 'اليوم',
  loading: 'جارٍ العد…',

  glance: {
    none: 'لا شيء بعد اليوم.',
    opened: (count: number) => `فُتح ${writeNumber('ar', count)}`,
    changed: (count: number) => `عُدّل ${writeNumber('ar', count)}`,
    deleted: (count: number) => `حُذف ${writeNumber('ar', count)}`,
    unknown: 'لا يمكن العد الآن.',
  },

  counts: {
    label: 'حسابات اليوم',
    opened: 'مفتوحة',
    changed: 'معدّلة',
    deleted: 'محذوفة',
    waiting: 'منتظرة',
  },

  empty: {
    title: 'لم يحدث شيء بعد اليوم',
    text: 'يُعدّ هنا، ساعة بساعة، كل حساب يُفتح على هذا الجهاز أو يُعدّل أو يُحذف.',
    open: 'فتح حساب',
  },

  failed: {
    title: 'تعذّر عدّ ما جرى اليوم',
    text: 'تعذّرت الآن قراءة ما حُفظ على هذا الجهاز. لم يضع شيء.',
    old: (time: string) => `ما تراه عُدّ في ${time}.`,
  },

  hours: {
    title: 'ساعة بساعة',
    caption: 'الحسابات المفتوحة والمعدّلة والمحذوفة في كل ساعة من اليوم',
    hour: 'الساعة',
    busiest: (time: string, count: number) =>
      plural('ar', count, {
        zero: `الأكثر نشاطًا من ${time}`,
        one: `الأكثر نشاطًا من ${time}، بتغيير واحد`,
        two: `الأكثر نشاطًا من ${time}، بتغييرين`,
        few: (many) => `الأكثر نشاطًا من ${time}، مع ${many} تغييرات`,
        many: (many) => `الأكثر نشاطًا من ${time}، مع ${many} تغييرًا`,
        other: (many) => `الأكثر نشاطًا من ${time}، مع ${many} تغيير`,
      }),
  },

  latency: {
    title: 'سرعة إجابة الخادم',
    caption: 'كم استغرق الخادم ليجيب في كل ساعة من اليوم، بالمللي ثانية',
    requests: 'الإجابات',
    usual: 'نصفها خلال',
    slow: '99 من 100 خلال',
    none: 'لم يُسأل الخادم بعد منذ بدء التطبيق.',
    noneInHour: 'لم يُسأل',
    day: (usual: string, slow: string) => `عادةً ${usual} مللي ثانية، وفي اللحظات البطيئة ${slow} مللي ثانية`,
  },

  health: {
    label: 'سلامة هذا الجهاز',
    contact: 'آخر إجابة من الخادم',
    noContact: 'لا إجابة منذ بدء التطبيق',
    waiting: 'أقدم تغيير غير مكتمل',
    noneWaiting: 'لا يوجد: أُرسل كل شيء',
    moment: (time: string, age: string) => `${time} (${age})`,
    keychain: 'سلسلة المفاتيح',
    keychainState: {
      available: 'جاهزة: تحمي مفتاح API وكل البيانات المحفوظة',
      locked: 'مقفلة: ما حُفظ ينتظر حتى يفتحها أحد',
      absent: 'لا توجد: يختفي مفتاح API وكل البيانات عند إغلاق التطبيق',
      slow: 'لا تستجيب: لا يمكن الوصول إلى البيانات المحفوظة الآن',
    },
    storage: 'بيانات العملاء',
    storageState: {
      closed: 'لا يُحفظ شيء، لأنه لم يُعدّ أي خادم',
      kept: 'محفوظة ومشفّرة على هذا الجهاز',
      'this-run': 'في الذاكرة فقط، حتى إغلاق التطبيق',
      locked: 'مشفّرة، تنتظر سلسلة المفاتيح المقفلة',
      'key-missing': 'لا يمكن فتحها: مفتاحها مفقود',
      'wrong-key': 'لا يمكن فتحها: المفتاح غير مطابق',
      damaged: 'تالفة: لا يمكن حفظ شيء الآن',
      failed: 'القرص يرفضها',
    },
    storageFull: 'القرص ممتلئ: لا يمكن حفظ شيء جديد',
    unknown: 'لا يمكن قراءتها الآن',
  },
};
