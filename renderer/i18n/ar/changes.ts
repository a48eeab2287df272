import type { Dictionary } from '../dictionary.ts';
import { plural, writeNumber } from '../plural.ts';
import { change } from './change.ts';
import { closeWords } from './close-words.ts';
import { conflict } from './conflict.ts';
import { unknownCreate } from './unknown-create.ts';

const restGoesOn = 'ويتابع الباقي تلقائيًا.';

export const changes: Dictionary['changes'] = {
  title: 'تغييرات غير مكتملة',
  intro: 'ما حُفظ على هذا الجهاز ولم يصل إلى الخادم بعد.',
  loading: 'جارٍ قراءة التغييرات…',
  unread: 'لا يمكن قراءة التغييرات',

  empty: {
    title: 'لا شيء ينتظر',
    text: 'أكّد الخادم كل تغييرات هذا الجهاز. لا شيء للإرسال ولا شيء للقرار.',
    how: 'عند انقطاع الاتصال تنتظر التغييرات هنا، وتُرسل تلقائيًا حين يعود.',
    done: 'العودة إلى البداية',
  },

  status: {
    label: 'حالة الإرسال',
    line: 'الاتصال',
    lineState: {
      untried: 'لم يُجرَّب بعد',
      up: 'الخادم يجيب',
      down: 'لا اتصال بالخادم',
    },
    sending: 'الإرسال',
    goesOn: 'يتابع تلقائيًا',
    idle: 'لا شيء للإرسال',
    now: 'جارٍ الآن',
    paused: 'متوقف',
    next: 'المحاولة التالية',
    nextNow: 'بعد لحظات',
    oldest: 'الأقدم',
    saved: (age: string) => `حُفظ ${age}`,
  },

  sendNow: 'الإرسال الآن',
  sendingNow: 'جارٍ الإرسال…',
  sent: {
    all: 'تمت معالجة كل ما كان ينتظر.',
    some: (count: number) =>
      plural('ar', count, {
        zero: `لم يُرسل أي تغيير. ${restGoesOn}`,
        one: `أُرسل تغيير واحد. ${restGoesOn}`,
        two: `أُرسل تغييران. ${restGoesOn}`,
        few: (many) => `أُرسلت ${many} تغييرات. ${restGoesOn}`,
        many: (many) => `أُرسل ${many} تغييرًا. ${restGoesOn}`,
        other: (many) => `أُرسل ${many} تغيير. ${restGoesOn}`,
      }),
    none: 'لم ينجح بعد. يتابع تلقائيًا ولن يضيع شيء.',
    stopped: 'لم يُرسل شيء. اقرأ أعلاه سبب توقف الإرسال.',
  },
  progress: (gone: number, of: number) =>
    `جارٍ الإرسال: أُرسل ${writeNumber('ar', gone)} من ${writeNumber('ar', of)}`,

  paused: {
    'no-key': {
      title: 'لا يُرسل شيء: لا يوجد مفتاح API',
      text: 'كل شيء محفوظ. أدخل المفتاح في إعداد الجهاز فيتابع الإرسال.',
    },
    unauthorised: {
      title: 'لا يُرسل شيء: لا يقبل الخادم مفتاح API',
      text: 'كل شيء محفوظ. أدخل مفتاحًا صالحًا في إعداد الجهاز فيتابع الإرسال.',
    },
    forbidden: {
      title: 'لا يُرسل شيء: لا يُسمح لمفتاح API هذا بتغيير الحسابات',
      text: 'كل شيء محفوظ. أدخل في إعداد الجهاز مفتاحًا يُسمح له باستخدام الحسابات فيتابع الإرسال.',
    },
    keychain: {
      title: 'لا يُرسل شيء: لا يمكن قراءة سلسلة المفاتيح',
      text: 'كل شيء محفوظ. افتح قفل سلسلة المفاتيح أو سجّل الدخول إلى الكمبيوتر من جديد فيتابع الإرسال.',
    },
  },

  alarm: {
    title: (age: string) => `هناك ما ينتظر منذ أكثر من يوم: حُفظ ${age}`,
    text: 'قرّر ما ينتظر قرارك وتحقق من الاتصال. وإن لم يُجدِ ذلك فأبلغ الشخص المسؤول عن هذا الجهاز.',
  },

  decide: 'بانتظار قرارك',
  waiting: 'بانتظار الإرسال',
  waitingText: 'تُرسل تلقائيًا، الأقدم أولًا.',
  range: (from: string, to: string, total: string) => `من ${from} إلى ${to} من أصل ${total}`,
  more: (count: number) => `و${writeNumber('ar', count)} غيرها`,
  nextPage: 'عرض التالية',
  previousPage: 'عرض السابقة',

  operation: {
    create: 'فتح حساب',
    update: 'تعديل حساب',
    delete: 'حذف حساب',
  },
  pair: (first: string, second: string) => `${first}، ${second}`,
  savedAt: (time: string) => `حُفظ ${time}`,

  reason: {
    sending: 'جارٍ إرساله الآن',
    next: 'التالي في الدور',
    behind: 'ينتظر التغيير الذي قبله',
    offline: 'لا اتصال بالخادم',
    unsafe: 'الاتصال غير آمن',
    busy: 'الخادم مشغول',
    'server-trouble': 'لدى الخادم مشكلة',
    stranger: 'أجاب شيء آخر بدل الخادم',
    key: 'ينتظر مفتاح API صالحًا',
    keychain: 'لا يمكن قراءة سلسلة المفاتيح',
    trouble: 'لم تنجح المحاولة الأخيرة',
    unknown: 'لا أحد يعلم إن كان قد وصل',
    changed: 'تغيّر على الخادم أيضًا',
    clash: 'يقول الخادم إن هناك تعارضًا',
    gone: 'حُذف على الخادم',
    restored: 'من نسخة سابقة: هل ما زال مطلوبًا؟',
    'not-deleted': 'لم يقبل الخادم حذفه',
    refused: 'رفضه الخادم',
  },
  busyUntil: (time: string) => `الخادم مشغول حتى ${time}`,
  next: (time: string) => `المحاولة التالية في ${time}`,
  nextSoon: 'المحاولة التالية بعد لحظات',

  close: closeWords,
  change,
  conflict,
  unknownCreate,
};
