// @ts-check
/**
 * The same needs in home languages, as one would type them into a small box, and the communes in other scripts and spellings.
 * Written for this evaluation alone, without a look at `vocabulaire.yaml`; a reader of each language may well know better words.
 */

/** @type {Record<string, Record<string, string[]>>} need -> language -> queries */
export const home = {
  homework: {
    ar: ["مساعدة في الواجبات المدرسية", "دعم مدرسي"], tr: ["ödev yardımı", "ders desteği"], es: ["ayuda con los deberes", "apoyo escolar"], ro: ["ajutor la teme", "meditații"],
    pl: ["pomoc w lekcjach", "odrabianie lekcji"], uk: ["допомога з уроками", "домашнє завдання"], bg: ["помощ с домашните", "домашна работа"], pt: ["ajuda com os trabalhos de casa", "apoio escolar"],
    so: ["shaqada guriga", "caawimaad casharada"], ti: ["ዕዮ ገዛ", "ሓገዝ ትምህርቲ"],
  },
  french: {
    ar: ["تعلم الفرنسية", "دروس اللغة الفرنسية"], tr: ["fransızca kursu", "fransızca öğrenmek"], es: ["clases de francés", "aprender francés"], ro: ["curs de franceză", "învăț franceza"],
    pl: ["kurs francuskiego", "nauka francuskiego"], uk: ["курси французької", "вивчити французьку"], bg: ["курс по френски", "уча френски"], pt: ["aulas de francês", "aprender francês"],
    so: ["barashada faransiiska", "koorsada faransiiska"], ti: ["ትምህርቲ ፈረንሳይኛ", "ቋንቋ ፈረንሳ"],
  },
  papers: {
    ar: ["مساعدة في الأوراق", "مساعدة إدارية"], tr: ["evrak yardımı", "belgeler"], es: ["ayuda con los papeles", "trámites"], ro: ["ajutor cu actele", "documente"],
    pl: ["pomoc w dokumentach", "pomoc z papierami"], uk: ["допомога з документами", "документи"], bg: ["помощ с документи", "документи"], pt: ["ajuda com papéis", "documentos"],
    so: ["caawimaad waraaqaha", "waraaqo"], ti: ["ሓገዝ ሰነዳት", "ወረቓቕቲ"],
  },
  housing: {
    ar: ["مشكلة السكن"], tr: ["konut sorunu"], es: ["problema de vivienda"], ro: ["probleme cu locuința"], pl: ["problem z mieszkaniem"], uk: ["проблеми з житлом"], bg: ["проблем с жилището"],
    pt: ["problemas de habitação"], so: ["dhibaato guriyeyn"], ti: ["ጸገም ገዛ"],
  },
  listening: { ar: ["دعم نفسي"], tr: ["psikolojik destek"], es: ["apoyo psicológico"], ro: ["sprijin psihologic"], pl: ["wsparcie psychologiczne"], uk: ["психологічна допомога"], bg: ["психологическа помощ"], pt: ["apoio psicológico"] },
  cafe: { ar: ["لقاء الجيران", "أشعر بالوحدة"], tr: ["komşularla tanışmak", "yalnızlık"], es: ["conocer gente", "me siento sola"], ro: ["să cunosc oameni"], pl: ["poznać ludzi", "samotność"], uk: ["познайомитися з людьми", "самотність"], bg: ["самота"], pt: ["conhecer pessoas", "solidão"], so: ["kelinimo"], ti: ["ጽምዋ"] },
  meal: { ar: ["أنا جائع", "وجبة"], tr: ["yemek", "açım"], es: ["comida", "tengo hambre"], ro: ["mâncare"], pl: ["posiłek", "jestem głodny"], uk: ["їжа", "я голодний"], bg: ["храна"], pt: ["comida", "tenho fome"], so: ["cunto"], ti: ["ምግቢ"] },
  cooking: { ar: ["طبخ", "ورشة طبخ"], tr: ["yemek pişirmek"], es: ["taller de cocina", "cocinar"], ro: ["gătit"], pl: ["gotowanie"], uk: ["кулінарія", "готувати"], bg: ["готвене"], pt: ["cozinhar"], so: ["karinta cuntada"], ti: ["ምግቢ ምኽሻን"] },
  garden: { ar: ["حديقة", "زراعة الخضار"], tr: ["bahçe", "sebze bahçesi"], es: ["huerto", "jardín"], ro: ["grădină"], pl: ["ogród", "ogródek"], uk: ["город", "сад"], bg: ["градина"], pt: ["horta", "jardim"], so: ["beerta"], ti: ["ጀርዲን"] },
  computer: { ar: ["حاسوب", "كمبيوتر"], tr: ["bilgisayar"], es: ["ordenador", "informática"], ro: ["calculator"], pl: ["komputer"], uk: ["комп'ютер"], bg: ["компютър"], pt: ["computador"], so: ["kombiyuutar"], ti: ["ኮምፒተር"] },
  sewing: { ar: ["خياطة"], tr: ["dikiş"], es: ["costura"], ro: ["croitorie"], pl: ["szycie"], uk: ["шиття"], bg: ["шиене"], pt: ["costura"], so: ["tolidda"], ti: ["ስፌት"] },
  football: { ar: ["كرة القدم"], tr: ["futbol"], es: ["fútbol"], ro: ["fotbal"], pl: ["piłka nożna"], uk: ["футбол"], bg: ["футбол"], pt: ["futebol"], so: ["kubadda cagta"], ti: ["ኩዕሶ እግሪ"] },
  women: { ar: ["نساء", "نشاطات للنساء"], tr: ["kadınlar", "kadın grubu"], es: ["mujeres", "grupo de mujeres"], ro: ["femei"], pl: ["kobiety", "dla kobiet"], uk: ["для жінок", "жінки"], bg: ["жени"], pt: ["mulheres"], so: ["haweenka", "dumarka"], ti: ["ደቂ ኣንስትዮ"] },
  teens: { ar: ["مراهقين", "شباب"], tr: ["gençler"], es: ["adolescentes", "jóvenes"], ro: ["adolescenți", "tineri"], pl: ["młodzież", "nastolatki"], uk: ["підлітки", "молодь"], bg: ["младежи"], pt: ["adolescentes", "jovens"], so: ["dhalinyarada"], ti: ["መንእሰያት"] },
  children: { ar: ["أطفال", "نشاطات للأطفال"], tr: ["çocuklar", "çocuk etkinlikleri"], es: ["niños", "actividades para niños"], ro: ["copii", "activități pentru copii"], pl: ["dzieci", "zajęcia dla dzieci"], uk: ["діти", "заняття для дітей"], bg: ["деца", "занимания за деца"], pt: ["crianças", "atividades para crianças"], so: ["carruurta"], ti: ["ቆልዑ", "ህጻናት"] },
  party: { ar: ["حفلة الحي"], tr: ["mahalle şenliği"], es: ["fiesta del barrio"], ro: ["petrecere"], pl: ["święto dzielnicy"], uk: ["свято"], bg: ["празник"], pt: ["festa"], so: ["xaflad"] },
  outings: { ar: ["رحلات"], tr: ["gezi"], es: ["excursiones"], ro: ["excursii"], pl: ["wycieczki"], uk: ["екскурсії"], bg: ["екскурзии"], pt: ["passeios"], so: ["dalxiis"] },
  jobs: { ar: ["عمل", "البحث عن عمل"], tr: ["iş arıyorum", "iş"], es: ["buscar trabajo", "empleo"], ro: ["loc de muncă"], pl: ["szukam pracy", "praca"], uk: ["шукаю роботу", "робота"], bg: ["работа", "търся работа"], pt: ["procuro trabalho", "emprego"], so: ["shaqo"], ti: ["ስራሕ"] },
  gym: { ar: ["رياضة"], tr: ["spor"], es: ["gimnasia", "deporte"], ro: ["gimnastică", "sport"], pl: ["gimnastyka"], uk: ["гімнастика", "спорт"], bg: ["гимнастика", "спорт"], pt: ["ginástica", "desporto"], so: ["jimicsi", "ciyaaraha"], ti: ["ስፖርት"] },
  walking: { ar: ["المشي", "كبار السن"], tr: ["yürüyüş", "yaşlılar"], es: ["paseos", "personas mayores"], ro: ["plimbare", "vârstnici"], pl: ["spacery", "seniorzy"], uk: ["прогулянки", "літні люди"], bg: ["разходка", "възрастни хора"], pt: ["caminhada", "idosos"], so: ["socod"] },
};

/** @type {Record<string, { script: string[], spelling: string[] }>} commune -> in Arabic and Cyrillic, as Turks and others spell it */
export const communes = {
  anderlecht: { script: ["أندرلخت", "اندرلخت", "Андерлехт"], spelling: ["Anderleht", "anderlect"] },
  "berchem-sainte-agathe": { script: ["برشم", "Берхем"], spelling: ["berchem"] },
  bruxelles: { script: ["بروكسل", "بروكسيل", "Брюссель", "Брюксел"], spelling: ["Brüksel", "Bruksela", "Bruselas", "Brussels", "Bruxelas"] },
  etterbeek: { script: ["إتربيك", "Еттербек"], spelling: ["Eterbek", "Etterbek"] },
  evere: { script: ["إيفير", "Евере", "Эвере"], spelling: [] },
  forest: { script: ["فوريست", "Форе", "Форест"], spelling: ["Vorst"] },
  ixelles: { script: ["إكسيل", "إيكسل", "Іксель", "Иксел"], spelling: ["Iksel", "Elsene", "ixel"] },
  jette: { script: ["جيت", "Жетт"], spelling: [] },
  "molenbeek-saint-jean": { script: ["مولنبيك", "مولنبيك سان جان", "Моленбек", "Моленбеек"], spelling: ["Molenbek", "molembeek", "mollenbeek"] },
  "saint-gilles": { script: ["سان جيل", "Сен-Жіль", "Сен Жил"], spelling: ["Sen Jil", "st gilles", "Sint-Gillis"] },
  "saint-josse-ten-noode": { script: ["سان جوس", "Сен-Жос", "Сен Жос"], spelling: ["Sen Jos", "st josse", "Sint-Joost"] },
  schaerbeek: { script: ["سكاربيك", "شاربيك", "سخاربيك", "Схарбек", "Скарбек"], spelling: ["Skarbek", "Scharbeek", "Şarbek", "Schaarbeek", "skaarbeek"] },
  uccle: { script: ["أوكل", "Уккел", "Юкл"], spelling: ["Ukkel", "Ukl", "ucle"] },
  "woluwe-saint-lambert": { script: [], spelling: ["Woluwe St Lambert", "Sint-Lambrechts-Woluwe", "woluwé saint lambert"] },
};
