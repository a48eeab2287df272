import type { Dictionary } from '../dictionary.ts';

export const conflict: Dictionary['changes']['conflict'] = {
  choose: 'اختر لكل حقل',
  chooseText: 'تظهر الحقول المختلفة فقط.',
  before: 'كما كان',
  yours: 'كُتب هنا',
  theirs: 'على الخادم الآن',
  empty: 'فارغ',
  onlyYours: 'تغيّر هنا فقط',
  onlyTheirs: 'تغيّر على الخادم فقط',
  both: 'تغيّر هنا وعلى الخادم',
  undecided: 'لم يُختر بعد',

  same: 'لم يعد هناك اختلاف',
  sameText: 'لدى الخادم ما كُتب هنا.',

  result: 'هذا ما سيُحفظ',
  missing: (fields: string) => `اختر أولًا: ${fields}.`,
  nothingFilled: 'يجب أن يحتوي حقل واحد على الأقل على نص. اختر نسخة فيها نص.',
  save: 'حفظ هذا',
  saving: 'جارٍ الحفظ…',
  leave: 'إبقاء نسخة الخادم',
  leaving: {
    title: 'إبقاء نسخة الخادم؟',
    text: 'يتم تجاهل ما كُتب هنا. يبقى الحساب على الخادم كما هو.',
    confirm: 'إبقاء نسخة الخادم',
    stay: 'رجوع',
  },

  openAnew: 'فتح حساب جديد بهذا',
};
