import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

const stay = 'تبقى على هذا الجهاز وتتابع حين يُختار هذا الخادم من جديد.';
const wait = 'تنتظر هنا حتى يُدخل مفتاح من جديد.';

/** What is said in set-up before something that unfinished changes depend on is changed. */
export const openWords: Dictionary['setUp']['open'] = {
  count: (count: number) =>
    plural('ar', count, {
      zero: 'كل التغييرات مكتملة.',
      one: 'هناك تغيير واحد غير مكتمل.',
      two: 'هناك تغييران غير مكتملين.',
      few: (many) => `هناك ${many} تغييرات غير مكتملة.`,
      many: (many) => `هناك ${many} تغييرًا غير مكتمل.`,
      other: (many) => `هناك ${many} تغيير غير مكتمل.`,
    }),
  serverTitle: 'تغيير الخادم على أي حال؟',
  serverText: (count: number) =>
    plural('ar', count, {
      zero: stay,
      one: 'يبقى على هذا الجهاز ويتابع حين يُختار هذا الخادم من جديد.',
      two: 'يبقيان على هذا الجهاز ويتابعان حين يُختار هذا الخادم من جديد.',
      few: stay,
      many: stay,
      other: stay,
    }),
  serverEdit: 'سيضيع ما كتبته لحساب على الخادم المستخدم الآن.',
  serverKeep: 'الاحتفاظ بالخادم',
  serverGo: 'تغيير الخادم',
  key: (count: number) =>
    plural('ar', count, {
      zero: wait,
      one: 'ينتظر هنا حتى يُدخل مفتاح من جديد.',
      two: 'ينتظران هنا حتى يُدخل مفتاح من جديد.',
      few: wait,
      many: wait,
      other: wait,
    }),
};
