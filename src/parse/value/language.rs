//! Languages that people speak at a PCS, by code or by name.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::Value;
use super::scan::{list, plain, quote};
use crate::diagnostic::Problem;
use crate::lang::Lang;
use crate::model::Plan;
use crate::text::{fold_key, slip};

/// A language that is spoken on the spot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpokenLanguage(pub Lang);

/// Languages spoken in Brussels: their code, then their names in French, in Dutch, in themselves
/// and otherwise.
const LANGUAGES: &[(&str, &str)] = &[
    ("fr", "français, Frans, French"),
    ("nl", "néerlandais, Nederlands, flamand, Vlaams, Dutch"),
    ("de", "allemand, Duits, Deutsch, German"),
    ("en", "anglais, Engels, English"),
    ("ar", "arabe, Arabisch, العربية, Arabic"),
    (
        "ary",
        "darija, arabe marocain, marocain, Marokkaans, Marokkaans Arabisch, الدارجة",
    ),
    ("ber", "berbère, Berbers, tamazight, amazigh, ⵜⴰⵎⴰⵣⵉⵖⵜ"),
    ("rif", "rifain, Riffijns, tarifit"),
    ("shi", "chleuh, tachelhit, Tasjelhiet"),
    ("kab", "kabyle, Kabylisch, taqbaylit"),
    ("tr", "turc, Turks, Türkçe, Turkish"),
    (
        "ku",
        "kurde, Koerdisch, kurdî, kurmandji, Kurmanci, Kurdish",
    ),
    ("ckb", "sorani, کوردی"),
    (
        "arc",
        "araméen, Aramees, néo-araméen, Nieuw-Aramees, syriaque, Syrisch, suryoyo, ܣܘܪܝܝܐ",
    ),
    ("hy", "arménien, Armeens, հայերեն, Armenian"),
    ("ka", "géorgien, Georgisch, ქართული, Georgian"),
    ("az", "azéri, azerbaïdjanais, Azerbeidzjaans, azərbaycanca"),
    ("ce", "tchétchène, Tsjetsjeens, нохчийн"),
    ("es", "espagnol, Spaans, español, castellano, Spanish"),
    ("ca", "catalan, Catalaans, català"),
    ("pt", "portugais, Portugees, português, Portuguese"),
    ("it", "italien, Italiaans, italiano, Italian"),
    ("el", "grec, Grieks, ελληνικά, Greek"),
    ("pl", "polonais, Pools, polski, Polish"),
    ("ro", "roumain, Roemeens, română, moldave, Romanian"),
    ("rom", "romani, Romanes, rromani, tsigane"),
    ("bg", "bulgare, Bulgaars, български, Bulgarian"),
    ("mk", "macédonien, Macedonisch, македонски"),
    ("sq", "albanais, Albanees, shqip, Albanian"),
    ("sr", "serbe, Servisch, српски, srpski, Serbian"),
    ("hr", "croate, Kroatisch, hrvatski, Croatian"),
    ("bs", "bosnien, bosniaque, Bosnisch, bosanski, Bosnian"),
    ("sl", "slovène, Sloveens, slovenščina"),
    ("sk", "slovaque, Slowaaks, slovenčina"),
    ("cs", "tchèque, Tsjechisch, čeština, Czech"),
    ("hu", "hongrois, Hongaars, magyar, Hungarian"),
    ("uk", "ukrainien, Oekraïens, українська, Ukrainian"),
    ("ru", "russe, Russisch, русский, Russian"),
    ("lt", "lituanien, Litouws, lietuvių"),
    ("lv", "letton, Lets, latviešu"),
    ("et", "estonien, Estisch, Ests, eesti"),
    ("fi", "finnois, Fins, suomi"),
    ("sv", "suédois, Zweeds, svenska"),
    ("da", "danois, Deens, dansk"),
    ("no", "norvégien, Noors, norsk"),
    ("he", "hébreu, Hebreeuws, עברית"),
    ("yi", "yiddish, Jiddisch, ייִדיש"),
    ("ln", "lingala, Lingála"),
    ("sw", "swahili, Kiswahili"),
    ("kg", "kikongo, kongo, Kikóngo"),
    ("lua", "tshiluba, ciluba, luba"),
    ("rw", "kinyarwanda, rwandais, Rwandees, ikinyarwanda"),
    ("rn", "kirundi, rundi, ikirundi"),
    ("wo", "wolof, Wolof"),
    ("ff", "peul, Fula, Fulani, poular, pulaar, pular, fulfulde"),
    ("bm", "bambara, Bamanankan"),
    (
        "man",
        "malinké, mandingue, mandinka, Malinke, Mandingo, maninka",
    ),
    ("dyu", "dioula, Dyula, julakan"),
    ("sus", "soussou, Soesoe, susu, sosso"),
    ("ha", "haoussa, Hausa"),
    ("yo", "yoruba, Joruba, yorùbá"),
    ("ig", "igbo, ibo"),
    ("tw", "twi, akan"),
    ("ee", "éwé, Ewe, eʋegbe"),
    ("so", "somali, Somalisch, soomaali"),
    ("om", "oromo, Afaan Oromoo"),
    ("ti", "tigrigna, tigrinya, Tigrinya, ትግርኛ"),
    ("am", "amharique, Amhaars, አማርኛ, Amharic"),
    ("mg", "malgache, Malagassisch, malagasy"),
    ("ht", "créole haïtien, Haïtiaans Creools, kreyòl ayisyen"),
    ("fa", "farsi, persan, iranien, Perzisch, فارسی, Persian"),
    ("prs", "dari, Dari, دری"),
    ("ps", "pachto, pachtou, Pasjtoe, Pashto, پښتو"),
    ("ur", "ourdou, Urdu, Oerdoe, اردو"),
    ("hi", "hindi, Hindi, हिन्दी"),
    ("bn", "bengali, Bengaals, বাংলা, Bengali"),
    ("pa", "pendjabi, panjabi, Punjabi, ਪੰਜਾਬੀ"),
    ("gu", "gujarati, Gujarati, ગુજરાતી"),
    ("ta", "tamoul, Tamil, தமிழ்"),
    ("ne", "népalais, Nepalees, नेपाली, Nepali"),
    ("bo", "tibétain, Tibetaans, བོད་སྐད་, Tibetan"),
    ("zh", "chinois, Chinees, mandarin, Mandarijn, 中文, Chinese"),
    ("vi", "vietnamien, Vietnamees, tiếng Việt, Vietnamese"),
    ("th", "thaï, Thais, ไทย"),
    ("tl", "tagalog, philippin, Filipijns, Filipino"),
    ("id", "indonésien, Indonesisch, bahasa Indonesia"),
    ("ja", "japonais, Japans, 日本語"),
    ("ko", "coréen, Koreaans, 한국어"),
    ("mn", "mongol, Mongools, монгол"),
    ("uz", "ouzbek, Oezbeeks, oʻzbekcha"),
    ("ug", "ouïghour, Oeigoers, ئۇيغۇرچە"),
    (
        "sfb",
        "langue des signes, langue des signes francophone, LSFB, Frans-Belgische gebarentaal",
    ),
    (
        "vgt",
        "gebarentaal, Vlaamse gebarentaal, langue des signes flamande",
    ),
    (
        "fsl",
        "langue des signes française, LSF, Franse gebarentaal",
    ),
    (
        "dse",
        "Nederlandse Gebarentaal, NGT, langue des signes néerlandaise",
    ),
    (
        "gsg",
        "langue des signes allemande, Duitse gebarentaal, DGS, Deutsche Gebärdensprache",
    ),
    (
        "ssr",
        "langue des signes suisse romande, gebarentaal van Romandië",
    ),
    (
        "bfi",
        "langue des signes britannique, Britse gebarentaal, BSL, British Sign Language",
    ),
    (
        "ssp",
        "langue des signes espagnole, Spaanse gebarentaal, LSE, lengua de signos española",
    ),
    (
        "psr",
        "langue des signes portugaise, Portugese gebarentaal, LGP, língua gestual portuguesa",
    ),
];

/// What every country calls its own sign language, in French and in Dutch.
const SIGNS: [&str; 2] = ["langue des signes", "gebarentaal"];

/// Every folded code and name with its code.
static BY_NAME: LazyLock<BTreeMap<String, &str>> = LazyLock::new(|| {
    LANGUAGES
        .iter()
        .flat_map(|(code, names)| list(names).chain([*code]).map(|n| (fold_key(n), *code)))
        .collect()
});

/// Beyond this many bytes a text is no slip of the finger in a name.
const LONGEST: usize = 80;

impl Value for SpokenLanguage {
    fn parse(text: &str, _: Lang) -> Result<Self, Problem> {
        BY_NAME
            .get(&fold_key(&plain(text)))
            .and_then(|code| Lang::parse(code))
            .map(Self)
            .ok_or_else(|| unknown(text))
    }
}

impl SpokenLanguage {
    /// A language by a name as it is meant in a country: the sign language is the one of the place.
    pub fn at_home(text: &str, lang: Lang, home: &Plan) -> Result<Self, Problem> {
        let folded = fold_key(&plain(text));
        let sign = SIGNS.iter().position(|name| fold_key(name) == folded);
        match sign.and_then(|at| Lang::parse(home.signs[at])) {
            Some(own) => Ok(Self(own)),
            None => Self::parse(text, lang),
        }
    }
}

/// Codes are not proposed: at two letters everything is near everything.
fn unknown(text: &str) -> Problem {
    let value = quote(text);
    let names = LANGUAGES.iter().flat_map(|(_, names)| list(names));
    let near = (value.len() <= LONGEST).then(|| slip(&value, names));
    match near.flatten() {
        Some(nearest) => Problem::MisspeltValue {
            value,
            nearest: nearest.to_owned(),
        },
        None => Problem::NotALanguage { value },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Result<String, Problem> {
        SpokenLanguage::parse(text, Lang::FR).map(|language| language.0.to_string())
    }

    #[test]
    fn a_language_is_read_by_code_and_by_name() {
        for (text, expected) in [
            ("fr", "fr"),
            (" NL ", "nl"),
            ("Arabe", "ar"),
            ("العَرَبية", "ar"),
            ("darija", "ary"),
            ("BERBERE", "ber"),
            ("Turks", "tr"),
            ("türkçe", "tr"),
            ("néo\u{2011}araméen", "arc"),
            ("neo araméen", "arc"),
            ("langue\u{a0}des signes", "sfb"),
            ("Vlaamse gebarentaal", "vgt"),
            ("Русский", "ru"),
            ("中文", "zh"),
            ("no", "no"),
        ] {
            assert_eq!(code(text).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn the_sign_language_is_the_one_of_the_place() {
        for (country, text, expected) in [
            ("BE", "langue des signes", "sfb"),
            ("BE", "Gebarentaal", "vgt"),
            ("FR", "Langue des signes", "fsl"),
            ("NL", "gebarentaal", "dse"),
            ("FR", "LSFB", "sfb"),
        ] {
            let home = Plan::named(country).unwrap();
            let read = SpokenLanguage::at_home(text, Lang::FR, home).unwrap();
            assert_eq!(read.0.as_str(), expected, "{country} {text}");
        }
    }

    #[test]
    fn every_code_and_every_name_of_the_table_is_read_as_its_language() {
        for (expected, names) in LANGUAGES {
            for text in list(names).chain([*expected]) {
                assert_eq!(code(text).as_deref(), Ok(*expected), "{text}");
            }
        }
    }

    #[test]
    fn no_name_belongs_to_two_languages() {
        let mut owners = BTreeMap::new();
        for (code, names) in LANGUAGES {
            for name in list(names).chain([*code]) {
                let owner = owners.insert(fold_key(name), code);
                assert!(owner.is_none_or(|owner| owner == code), "{name}");
            }
        }
    }

    #[test]
    fn a_misspelt_language_is_told_with_the_nearest() {
        for (text, nearest) in [
            ("arrabe", "arabe"),
            ("anglai", "anglais"),
            ("Spanns", "Spaans"),
        ] {
            let (value, nearest) = (text.to_owned(), nearest.to_owned());
            let problem = Problem::MisspeltValue { value, nearest };
            assert_eq!(code(text), Err(problem), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_language_is_refused() {
        for text in ["", "xx", "fr-BE", "klingon", "?", "toutes"] {
            let problem = Problem::NotALanguage { value: text.into() };
            assert_eq!(code(text), Err(problem), "{text}");
        }
    }
}
