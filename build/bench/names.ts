/** Names as they are met at a counter: per language, the most common first. All people made of them are made up. */
export interface Language {
  /** Out of 100 people. */
  readonly share: number;
  readonly given: readonly [string, ...string[]];
  readonly family: readonly [string, ...string[]];
  /** How many people in 100 have a family name that is not in the list. */
  readonly rare: number;
  /** Beginnings of phone numbers. */
  readonly phones: readonly [string, ...string[]];
  /** What stands between the names. */
  readonly between: string;
}

function words(text: string): readonly [string, ...string[]] {
  const [first = '', ...rest] = text.split(' ');
  return [first, ...rest];
}

export const languages: readonly [Language, ...Language[]] = [
  {
    share: 38,
    given: words(
      'James Mary John Patricia Robert Jennifer Michael Linda William Elizabeth David Barbara Richard Susan Joseph Jessica Thomas Sarah Charles Karen Christopher Lisa Daniel Nancy Matthew Betty Anthony Sandra Mark Ashley Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Olivia Emma Noah Liam Ava Sophia Mason',
    ),
    family: words(
      'Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Nelson Baker Hall Campbell Mitchell Carter Roberts Phillips Evans Turner Parker Collins Edwards Stewart Morris Murphy',
    ),
    rare: 50,
    phones: words('+1202555 +1415555 +1212555 +4477009 +6125550'),
    between: ' ',
  },
  {
    share: 20,
    given: words(
      'María José Juan Ana Carlos Luis Antonio Francisco Carmen Manuel Jesús Javier Lucía Sofía Martín Mateo Camila Valentina João Pedro Inês Conceição',
    ),
    family: words(
      'García Rodríguez González Hernández López Martínez Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Cruz Morales Reyes Gutiérrez Ortiz Silva Santos Oliveira Souza Pereira Núñez',
    ),
    rare: 25,
    phones: words('+346005 +521555 +5511555 0600'),
    between: ' ',
  },
  {
    share: 14,
    given: words(
      'Anna Emma Mia Hannah Leon Paul Jonas Finn Björn Jürgen Søren Åsa Łukasz Agnieszka Zoë François Chloé Élodie Giulia Matteo Özlem Mehmet',
    ),
    family: words(
      'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Hoffmann Strauß Nowak Kowalski Jensen Nielsen Hansen Andersson Johansson Sjöberg Rossi Russo Ferrari Dubois Lefèvre Yılmaz Øster',
    ),
    rare: 40,
    phones: words('+491515 +331555 +486005 +467005 +393335 0151 0331'),
    between: ' ',
  },
  {
    share: 14,
    given: words(
      'Wei Li Min Jin Fang Hiroshi Yuki Thi Van Anh Priya Raj Anil Sunita Amit Minh Hyun Soo Mohammed Fatima',
    ),
    family: words(
      'Li Wang Zhang Liu Chen Nguyen Tran Singh Kumar Sharma Patel Khan Kim Park Choi Tanaka Sato Suzuki Ahmed',
    ),
    rare: 10,
    phones: words('+861385 +8490555 +9198555 +8210555 +81905'),
    between: ' ',
  },
  {
    share: 4,
    given: words('小龙 伟 芳 娜 秀英 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 建国'),
    family: words('李 王 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 田中 佐藤 鈴木 김 이 박'),
    rare: 0,
    phones: words('+861385 +81905'),
    between: '',
  },
  {
    share: 6,
    given: words('محمد فاطمة أحمد علي خديجة يوسف مريم عمر'),
    family: words('الأحمد العلي حسين محمود إبراهيم الخطيب منصور'),
    rare: 0,
    phones: words('+971505 +2010055'),
    between: ' ',
  },
  {
    share: 4,
    given: words('Иван Ольга Дмитрий Анна Сергей Ελένη Γιώργος สมชาย สมหญิง'),
    family: words('Иванов Смирнова Кузнецов Попова Παπαδόπουλος ใจดี'),
    rare: 0,
    phones: words('+7915555 +306955 +668155'),
    between: ' ',
  },
];

export const domains = words(
  'gmail.com gmail.com gmail.com yahoo.com outlook.com hotmail.com icloud.com web.de example.com example.org',
);

export const syllables = words(
  'ba be bo bra ca ce chi da de dor el en fa fel ga gor ha hol in ja ka kel la le lin lo ma mar men mi mo na ne ner ni no or pa per po ra ri ro ros sa sen ser shi son sta stein ta ter ti to tor va ver vi vo wal wi wood za zo',
);
