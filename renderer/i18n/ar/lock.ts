import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

export const lock: Dictionary['lock'] = {
  title: 'مقفل',
  touch: 'المس للمتابعة',
  kept: 'ما كان مفتوحًا محفوظ.',
  withPin: 'يدخل الموظفون برمز PIN.',
  closeFirst: 'هناك تغييرات لم تكتمل. يجب أن يدخل الموظفون قبل إغلاق التطبيق.',

  staffTitle: 'الموظفون',
  staffText: 'أدخل رمز PIN للموظفين للدخول.',
  backToCustomers: 'العودة إلى شاشات العملاء',

  staffIn: { label: 'من يستخدم هذا الجهاز', title: 'الموظفون هنا' },

  lockNow: 'قفل',

  soon: {
    title: 'ألا يوجد أحد؟',
    left: (seconds: string) => `يُقفل بعد ${seconds}. المس الشاشة للمتابعة.`,
    stay: 'ما زلت هنا',
  },

  pad: {
    label: 'رمز PIN',
    keys: 'الأرقام',
    entered: (count: number) =>
      plural('ar', count, {
        zero: 'لم يُدخل أي رقم',
        one: 'أُدخل رقم واحد',
        two: 'أُدخل رقمان',
        few: (many) => `أُدخلت ${many} أرقام`,
        many: (many) => `أُدخل ${many} رقمًا`,
        other: (many) => `أُدخل ${many} رقم`,
      }),
    erase: 'حذف آخر رقم',
    enter: 'متابعة',
    checking: 'جارٍ التحقق…',
    tooShort: 'رمز PIN من 4 إلى 8 أرقام.',
    wrong: 'هذا ليس رمز PIN.',
    wait: (duration: string) => `محاولات خاطئة كثيرة. انتظر ${duration}.`,
    waitOver: 'يمكنك إدخال الرمز الآن.',
    lost: 'تتعذّر قراءة الرمز في هذا الجهاز. أغلق التطبيق وشغّله مرة واحدة مع \u2068--forget-staff-pin\u2069.',
  },
};
