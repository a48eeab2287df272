import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

const kept = 'هي محفوظة على هذا الجهاز. ما ينتظر يُرسل عند التشغيل التالي.';
const lost = 'ستضيع عند الإغلاق: لا يبقى شيء على هذا الجهاز بعد الإغلاق.';
const close = 'إغلاق مع ضياعها';

/** What is asked before the app closes over changes that are not finished. */
export const closeWords: Dictionary['changes']['close'] = {
  title: (count: number) =>
    plural('ar', count, {
      zero: 'كل التغييرات مكتملة',
      one: 'هناك تغيير واحد غير مكتمل',
      two: 'هناك تغييران غير مكتملين',
      few: (many) => `هناك ${many} تغييرات غير مكتملة`,
      many: (many) => `هناك ${many} تغييرًا غير مكتمل`,
      other: (many) => `هناك ${many} تغيير غير مكتمل`,
    }),
  kept: (count: number) =>
    plural('ar', count, {
      zero: kept,
      one: 'هو محفوظ على هذا الجهاز. ما ينتظر يُرسل عند التشغيل التالي.',
      two: 'هما محفوظان على هذا الجهاز. ما ينتظر يُرسل عند التشغيل التالي.',
      few: kept,
      many: kept,
      other: kept,
    }),
  lost: (count: number) =>
    plural('ar', count, {
      zero: lost,
      one: 'سيضيع عند الإغلاق: لا يبقى شيء على هذا الجهاز بعد الإغلاق.',
      two: 'سيضيعان عند الإغلاق: لا يبقى شيء على هذا الجهاز بعد الإغلاق.',
      few: lost,
      many: lost,
      other: lost,
    }),
  stay: 'البقاء',
  close: 'إغلاق',
  closeAndLose: (count: number) =>
    plural('ar', count, {
      zero: close,
      one: 'إغلاق مع ضياعه',
      two: 'إغلاق مع ضياعهما',
      few: close,
      many: close,
      other: close,
    }),
  busy: 'جارٍ الإغلاق…',
  failed: 'تعذّر إغلاق التطبيق. اضغط «إغلاق» مرة أخرى.',
};
