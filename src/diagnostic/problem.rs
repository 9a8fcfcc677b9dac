//! Everything that can be wrong with the content, in one table.
//!
//! Each line gives the name in the code, what a message may quote, the severity, and the stable
//! code that people see and may search for. The words stand in `wording`, one file a language.

use super::Severity;
use super::table::problems;

problems! {
    // Files.
    /// There is no content folder, or nothing in it.
    ContentMissing { folder } Error "contenu-absent"
    /// The machine refuses to read a file or folder.
    Unreadable { reason } Error "fichier-illisible"
    /// A file is not UTF-8 text.
    NotUtf8 Error "pas-utf8"
    /// A file was saved as UTF-16.
    Utf16 Error "utf16"
    /// A file is larger than its kind may be.
    FileTooLarge { size, limit } Error "fichier-trop-grand"
    /// A symbolic link, or a special file, instead of a file.
    NotAFile Error "pas-un-fichier"
    /// A file that has no business where it lies; `hint` says where it belongs.
    MisplacedFile { hint } Error "fichier-deplace"
    /// A picture in a form that browsers do not show.
    PhotoToConvert { name } Error "photo-a-convertir"
    /// A document of an office program.
    DocumentToCopy { name } Error "document-a-copier"
    /// A file name that cannot be an address.
    BadFileName { suggestion } Error "nom-de-fichier"
    /// A name that the site needs for itself.
    ReservedName { name } Error "nom-reserve"
    /// A file the site cannot do without.
    MissingFile { file } Error "fichier-manquant"
    /// A translation of a sheet that does not exist.
    OrphanTranslation { sheet } Error "traduction-orpheline"
    /// A translation into a language that the site does not publish.
    UnpublishedLanguage { lang } Warning "langue-non-publiee"
    /// Two records bear the same name.
    DuplicateRecord { id } Error "identifiant-double"
    /// A photo that is not one, or in a format we do not publish.
    NotAnImage { file } Error "image-illisible"

    // Front matter and YAML.
    /// A sheet without its front matter.
    NoFrontMatter Error "entete-absente"
    /// A front matter that never ends.
    UnclosedFrontMatter Error "entete-non-fermee"
    /// A fence that is not three plain hyphens.
    BadFence Error "entete-tirets"
    /// A front matter beyond its limit.
    FrontMatterTooLarge { limit } Error "entete-trop-longue"
    /// YAML that cannot be read, for a reason without a message of its own.
    BadYaml Error "yaml-illisible"
    /// A tab used to indent.
    TabIndent Error "tabulation"
    /// A no-break space used to indent.
    NoBreakIndent Error "espace-insecable"
    /// Curly quotes used as quotes.
    CurlyQuotes Error "guillemets-courbes"
    /// A colon inside a text without quotes.
    ColonInText Error "deux-points"
    /// A text that begins with a character that means something in YAML.
    SpecialStart { character } Error "caractere-special"
    /// An apostrophe inside single quotes, or text after the closing quote.
    QuoteInQuotes Error "apostrophe-dans-guillemets"
    /// A quote or a bracket that is never closed.
    Unclosed { character } Error "non-ferme"
    /// A line that is not at the depth of its neighbours.
    BadIndent Error "retrait"
    /// A key whose colon is not one, or lacks its space.
    GluedColon { key } Error "deux-points-espace"
    /// An item of a list without its dash.
    MissingDash Error "tiret-manquant"
    /// A key with the dash of an item.
    ExtraDash Error "tiret-de-trop"
    /// Another sign than a dash before an item.
    Bullets Error "puces"
    /// A list between round brackets.
    RoundBrackets Error "crochets"
    /// A comma that is missing, too much or misplaced.
    Comma Error "virgule"
    /// Words between the signs that strike out in Markdown, with their line without these.
    StruckOut { form } Error "ligne-barree"
    /// Cells of a table where a block is expected.
    TableRow { value } Error "ligne-de-tableur"
    /// A fence with keys below it.
    EarlyFence Error "entete-coupee"
    /// Something above the first fence.
    TextAbove Error "texte-avant-entete"
    /// Nothing but free text where keys are expected.
    TextInHeader Error "texte-en-entete"
    /// A key of ours in the text of a sheet.
    KeyInBody { key } Warning "cle-dans-le-texte"
    /// A line without `key:`.
    NotAKey Error "ligne-sans-cle"
    /// Lines that Git left after a merge.
    MergeMarker Error "conflit-git"
    /// An anchor, an alias, a tag or a merge key.
    YamlTrick { what } Error "yaml-avance"
    /// Lists in lists in lists.
    TooDeep { limit } Error "trop-profond"
    /// A second document in the file.
    SecondDocument Error "deuxieme-document"

    // Records.
    /// A key nobody knows, near one that is known.
    MisspeltKey { key, nearest } Error "cle-inconnue"
    /// A key nobody knows, near none.
    UnknownKey { key, known } Error "cle-etrangere"
    /// What stands behind a `#` that was meant as part of a text.
    SwallowedRemark { text } Warning "remarque-avalee"
    /// A key that belongs to another block.
    KeyElsewhere { key, place } Error "cle-ailleurs"
    /// A key with the code of a language behind it.
    KeyOfLanguage { key, base, lang, value } Error "cle-de-langue"
    /// A path of keys in the place of a key.
    DottedKey { key, parent, child } Error "cle-a-point"
    /// A key given twice, with the list that holds both values where the key takes one.
    DuplicateKey { key, form } Error "cle-double"
    /// A list whose key is written again between its items.
    ListTwice { key } Error "liste-double"
    /// A key that must be there; `form` is its path, of which messages make lines to fill in.
    MissingKey { key, form } Error "cle-manquante"
    /// A list or a block where a text is expected.
    ExpectedText Error "texte-attendu"
    /// Something else where a block of keys is expected.
    ExpectedRecord { keys } Error "bloc-attendu"
    /// Something else where a list is expected.
    ExpectedList Error "liste-attendue"
    /// A text over several lines where one is expected.
    SeveralLines Error "une-seule-ligne"
    /// A text beyond its limit.
    TextTooLong { length, limit } Error "texte-trop-long"
    /// A character that reorders the text around it.
    BidiControl Error "caractere-invisible"
    /// A text in a language code that is none.
    NotALanguageCode { code } Error "code-de-langue"
    /// The same text in the sheet and in its translation.
    TextTwice { key } Error "texte-double"
    /// A fact in a translation, where only texts may stand.
    FactInTranslation { key } Error "fait-dans-traduction"
    /// A translation that repeats the facts of its sheet.
    CopiedSheet { keys } Error "traduction-copiee"
    /// Another number of objectives than the sheet has.
    ObjectiveCount { count, expected } Error "nombre-objectifs"
    /// A translated activity that the sheet does not have.
    NoSuchActivity { id, known } Error "activite-inconnue"

    // Values.
    /// Not a telephone number.
    NotAPhone { value } Error "telephone-illisible"
    /// A telephone number without its first zero.
    PhoneWithoutZero { value, meant } Error "telephone-sans-zero"
    /// A telephone number with too few or too many digits.
    PhoneDigits { value, count, expected } Error "telephone-chiffres"
    /// A telephone number as other countries write it at home.
    ForeignPhone { value, meant } Error "telephone-etranger"
    /// Not an e-mail address.
    NotAnEmail { value } Error "courriel-illisible"
    /// Not a web address.
    NotALink { value } Error "lien-illisible"
    /// An address of the site with a name or a password of somebody in it.
    CredentialsInAddress Error "adresse-avec-mot-de-passe"
    /// A web address with a scheme that may hurt visitors.
    BadScheme { scheme } Error "lien-refuse"
    /// Not a date.
    NotADate { value } Error "date-illisible"
    /// A date without its year, or with two digits of it, and the date that is meant.
    DateWithoutYear { value, meant } Error "date-sans-annee"
    /// A date that no calendar has.
    ImpossibleDate { value, month, days } Error "date-impossible"
    /// A month that no year has.
    NoSuchMonth { value, month } Error "mois-inexistant"
    /// A date with the wrong weekday: the weekday as it was written, that of the date, and the
    /// nearest dates that are such a day.
    WrongWeekday { said, real, near } Error "jour-faux"
    /// Not hours.
    NotHours { value } Error "heures-illisibles"
    /// Hours that end when they begin.
    NoDuration { value } Error "heures-nulles"
    /// Past midnight for more than twelve hours.
    HoursTooLong { value } Error "heures-trop-longues"
    /// Not a weekday.
    NotAWeekday { value } Error "jour-illisible"
    /// Not a repetition.
    NotARecurrence { value } Error "repetition-illisible"
    /// Words of a phrase that were not understood, where others were.
    PhraseRest { value, rest } Error "phrase-illisible"
    /// Neither yes nor no.
    NotYesNo { value } Error "oui-non"
    /// Yes or no where visitors read a text.
    BareAnswer { value } Warning "reponse-seche"
    /// Not a postal code.
    NotAPostalCode { value } Error "code-postal-illisible"
    /// A postal code of another commune.
    PostalCodeElsewhere { code, commune, codes } Error "code-postal-ailleurs"
    /// Not a position.
    NotAPosition { value } Error "position-illisible"
    /// Latitude and longitude exchanged.
    SwappedPosition Error "position-inversee"
    /// A position outside the map.
    PositionOutside { bounds } Error "position-hors-carte"
    /// Not a language anybody knows.
    NotALanguage { value } Error "langue-inconnue"
    /// Not a whole number, or outside its limits.
    NotANumber { value, least, most } Error "nombre-illisible"
    /// Not a year.
    NotAYear { value } Error "annee-illisible"
    /// A year among other words.
    YearWithMore { value, year } Error "plus-qu-une-annee"
    /// Not a range of ages.
    NotAges { value } Error "ages-illisibles"
    /// A stretch of a street that cannot be read.
    NotAStreet { value } Error "rue-illisible"
    /// Not one of a few values, near one of them.
    MisspeltValue { value, nearest } Error "valeur-inconnue"
    /// Not one of a few values, near none.
    UnknownValue { value, known } Error "valeur-etrangere"
    /// An identifier that cannot be an address.
    BadId { value, suggestion } Error "identifiant-illisible"
    /// Two activities of a sheet with one identifier.
    DuplicateActivity { id } Error "activite-double"
    /// An activity that had another identifier, which its address and calendars bear.
    ChangedId { before, id } Warning "identifiant-change"
    /// An unknown time zone.
    NotAZone { value, known } Error "fuseau-inconnu"

    // References.
    /// A record that does not exist, near one that does.
    MisspeltReference { name, nearest } Error "reference-inconnue"
    /// A record that does not exist, near none.
    UnknownReference { name, folder } Error "reference-etrangere"
    /// A shown name that several records bear.
    AmbiguousName { name, known } Error "nom-ambigu"
    /// A commune code of the shapes that no commune bears.
    UnknownNis { nis } Warning "nis-inconnu"
    /// A commune without shape.
    CommuneWithoutShape { commune } Info "commune-sans-forme"
    /// A photo that is not in `images/`.
    NoSuchImage { file } Error "image-absente"
    /// A file of `racine/` of a kind that is not published as it is.
    NotPublishedAsIs { name } Error "racine-refusee"
    /// A former name that another sheet bears today.
    FormerNameTaken { name } Error "ancien-nom-pris"
    /// A theme that is neither a folder of the site nor part of the program.
    NoSuchTheme { theme } Error "theme-introuvable"

    // Themes.
    /// What `theme.yaml` says cannot be read.
    ThemeYaml { reason } Error "theme-yaml"
    /// A file that `theme.yaml` names and that is not there.
    ThemeFileMissing { file } Error "theme-fichier-absent"
    /// A file that takes the place of none and that nothing names, and one it may have meant.
    ThemeFileUnused { known } Error "theme-fichier-inutile"
    /// A template that cannot be read or drawn.
    ThemeTemplate { reason } Error "theme-gabarit"
    /// A field that no page has, and those that it may have meant.
    ThemeField { field, known } Error "theme-champ"
    /// Words that a whole catalogue lacks.
    ThemeTextMissing { keys } Error "theme-texte-absent"
    /// Words under a key that nobody asks for.
    ThemeTextUnknown { key, known } Error "theme-texte-inconnu"
    /// A message with other holes than it must have.
    ThemeTextHoles { key, holes } Error "theme-texte-trous"
    /// A list where a text is expected, or another length of list.
    ThemeTextForm { key, form } Error "theme-texte-forme"
    /// A pictogram or drawing that is not one `<svg>` element.
    ThemeDrawing Error "theme-dessin"
    /// A bracket that nothing opened.
    ThemeStray { character } Error "theme-signe-de-trop"
    /// A line of a style sheet that is none.
    ThemeStyle { text } Error "theme-style"
    /// A script that no browser could read.
    ThemeScript { reason } Error "theme-script"

    // Consent.
    /// A person's name without the date of the agreement.
    NameWithoutConsent Error "consentement-absent"

    /// A consent of a day to come, for which no name is published.
    FutureConsent { date } Error "consentement-futur"

    // Doubts.
    /// A day so far ahead that its year may be a slip.
    FarDate { date } Warning "date-lointaine"
    /// A day that is past, so that nothing of it is shown.
    PastDate { date } Info "date-passee"
    /// A confirmation of a day to come, which counts as none.
    FutureConfirmation { date } Warning "confirmation-future"
    /// A sheet with the name and the telephone number of another.
    TwinSheet { sheet } Warning "fiche-jumelle"
    /// A position within the outline of another commune.
    PositionElsewhere { commune } Warning "position-ailleurs"

    // Schedules.
    /// Both a date and a repetition in one slot, as they were written.
    OnceAndRepeated { date, every } Error "date-et-repetition"
    /// One week in two without the day it begins.
    FortnightWithoutStart Error "quinzaine-sans-debut"
    /// An end before its start.
    EndBeforeStart Error "fin-avant-debut"
    /// Slot keys both in the activity and under `horaires`.
    SlotTwice { key } Error "horaire-double"
    /// A slot key that does nothing without a date or a repetition.
    SlotWithoutDay { key } Error "horaire-sans-jour"
    /// A key that says nothing beside the others.
    UselessKey { key } Error "cle-sans-effet"
    /// Neither a date nor the name of a period.
    MisspeltPeriod { value, nearest } Error "periode-inconnue"
    /// Neither a date nor the name of a period, near none.
    UnknownPeriod { value, known } Error "periode-etrangere"
    /// A text beside a key that says the same.
    SaidTwice { text, key, other } Error "dit-deux-fois"
    /// `annule: oui`, or a move without its date, where there are several dates.
    WhichDate { form } Error "quelle-date"
    /// A move that says neither day, hours nor place.
    MoveWithoutGoal Error "deplace-sans-but"
    /// A slot that its bounds, periods and exclusions leave no date at all.
    NeverHappens Error "horaire-jamais"
    /// A cancelled date on which nothing takes place; the dates near it.
    CancelledNoDate { date, near } Error "annule-sans-date"
    /// A cancelled date that something else already took away.
    CancelledAlready { date } Warning "annule-inutile"
    /// A moved date on which nothing takes place; the dates near it.
    MovedNoDate { date, near } Error "deplace-sans-date"
    /// A date that was given although the project is closed.
    DateInClosure { date } Warning "date-pendant-fermeture"
    /// A time that the clocks skip in spring.
    SkippedTime { date, time } Warning "heure-inexistante"
    /// A named period in use that has no date in the days that the pages show.
    PeriodWithoutDates { period, first } Warning "periode-sans-dates"

    // Markdown.
    /// A link to a content file that does not exist, and the path of the nearest one.
    BrokenLink { target, nearest } Error "lien-mort"
    /// A web address without `https://`.
    LinkWithoutScheme { target } Error "lien-sans-protocole"
    /// The brackets of a link in the wrong order, or with a space between them.
    NotALinkInText Warning "lien-casse"
    /// A footnote.
    Footnote { mark } Error "note-de-bas-de-page"
    /// Asterisks that make nothing bold.
    NotBold Warning "gras-casse"
    /// A link scheme that may hurt visitors.
    MarkdownScheme { scheme } Error "lien-dangereux"
    /// A picture from elsewhere than `images/`.
    ForeignImage { target } Error "image-etrangere"
    /// A picture without a text for those who cannot see it.
    ImageWithoutText Error "image-sans-texte"
    /// HTML, which is shown as text.
    HtmlShownAsText Warning "html-en-texte"
    /// A line of hyphens right below text, which makes a heading of the text.
    AccidentalHeading Warning "titre-involontaire"

    // How much is told.
    /// More faults of a kind than anybody reads in one round.
    MoreFaults { count } Warning "autres-fautes"

    // Data files.
    /// A table without its header.
    BadTableHeader { expected } Error "entete-de-table"
    /// A line of a table with another number of cells.
    BadTableLine { count, expected } Error "ligne-de-table"
    /// A data file that is not JSON, or not `GeoJSON`.
    BadShapes { reason } Error "formes-illisibles"

    // Hints.
    /// What a sheet does not say yet, in one line.
    SheetGaps { keys } Info "fiche-incomplete"
    /// The same, where dates of what repeats are not shown, for nobody confirmed the sheet.
    SheetHides { keys } Info "fiche-sans-dates"
    /// Texts that one language lacks.
    MissingTranslation { lang, texts } Info "traduction-manquante"
    /// A language of the site in which many files lack texts.
    LanguageGaps { lang, count } Info "langue-incomplete"
    /// Activities whose identifier is made from the title.
    ActivityWithoutId { activities } Info "activite-sans-id"
    /// Activities whose titles hold no word of the vocabulary.
    TitleWithoutConcept { titles } Info "titre-sans-mot"
    /// A sentence that is too long to be read in one go: its first words, and how many it has.
    LongSentence { start, count, limit } Info "phrase-longue"
    /// Abbreviations that the sheet does not explain.
    UnexplainedAbbreviation { words } Info "sigle-non-explique"
    /// A language of the site for which the theme has no words, and the file to write.
    LanguageWithoutWords { lang, known, file } Error "langue-sans-mots"
    /// A pictogram the theme does not have.
    UnknownIcon { icon } Warning "pictogramme-inconnu"
}
