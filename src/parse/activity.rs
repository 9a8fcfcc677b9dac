//! An activity of a sheet.

use super::choices::{one_of, several};
use super::contact::contact;
use super::location::location;
use super::record::Record;
use super::schedule::schedule;
use super::scope::Target;
use super::texts::is_by_language;
use super::tree::{Node, Tree};
use super::value::{Value, id_suggestion, whole};
use crate::diagnostic::Problem;
use crate::keys::{Choice, Key, choose};
use crate::lang::Lang;
use crate::model::{
    Activity, ActivityId, Ages, Audience, Availability, Id, Initiative, Registration,
    RegistrationWay, Text,
};
use crate::text::fold;

/// The keys of an activity.
pub(super) const ACTIVITY: &[Key] = &[
    Key::Title,
    Key::Id,
    Key::FormerNames,
    Key::Need,
    Key::Date,
    Key::Dates,
    Key::Every,
    Key::Hours,
    Key::From,
    Key::Until,
    Key::During,
    Key::Except,
    Key::Cancelled,
    Key::Moved,
    Key::Note,
    Key::Slots,
    Key::Rhythm,
    Key::Place,
    Key::Description,
    Key::Audience,
    Key::Ages,
    Key::Price,
    Key::Registration,
    Key::Languages,
    Key::Childcare,
    Key::Initiative,
    Key::Contact,
    Key::Full,
];
pub(super) const REGISTRATION: &[Key] = &[Key::By, Key::Before, Key::Places];

const AUDIENCES: &[Choice<Option<Audience>>] = &[
    ("enfants", "kinderen", Some(Audience::Children)),
    ("ados", "tieners", Some(Audience::Teenagers)),
    ("jeunes", "jongeren", Some(Audience::Youth)),
    ("adultes", "volwassenen", Some(Audience::Adults)),
    ("seniors", "senioren", Some(Audience::Seniors)),
    ("parents", "ouders", Some(Audience::Parents)),
    ("familles", "gezinnen", Some(Audience::Families)),
    ("femmes", "vrouwen", Some(Audience::Women)),
    ("locataires", "huurders", Some(Audience::Tenants)),
    ("tous", "iedereen", None),
];
/// What people also say.
const OTHER_AUDIENCES: &[Choice<Option<Audience>>] = &[
    ("tout public", "alle leeftijden", None),
    ("tout le monde", "allen", None),
    ("tous publics", "alle publiek", None),
    ("tous", "iedereen", None),
    ("aînés", "ouderen", Some(Audience::Seniors)),
    ("adolescents", "adolescenten", Some(Audience::Teenagers)),
];
const INITIATIVES: &[Choice<Initiative>] = &[
    ("pcs", "psc", Initiative::Project),
    ("habitants", "bewoners", Initiative::Residents),
    ("partenaire", "partner", Initiative::Partner),
];
const AVAILABILITIES: &[Choice<Availability>] = &[
    ("non", "nee", Availability::Open),
    ("oui", "ja", Availability::Full),
    ("liste-attente", "wachtlijst", Availability::WaitingList),
];

/// Reads an activity; `None`, with a fault, without a title from which it could be named.
pub(super) fn activity(record: &Record) -> Option<Activity> {
    record.require(Key::Title);
    let title = record.text(Key::Title);
    let given: Option<ActivityId> = record.value(Key::Id);
    let named = given.clone().or_else(|| made_id(record, title.as_ref()?));
    let (audiences, ages) = audiences(record);
    Some(Activity {
        schedule: schedule(record),
        needs: record.references(Key::Need, Target::Need),
        location: location(record),
        description: record.markdown(Key::Description, "pcs"),
        audiences,
        ages,
        price: record.text(Key::Price),
        registration: registration(record),
        spoken: record.spoken(Key::Languages),
        childcare: record.value(Key::Childcare),
        initiative: record
            .choice(Key::Initiative, INITIATIVES)
            .unwrap_or(Initiative::Project),
        contact: contact(record),
        availability: availability(record).unwrap_or(Availability::Open),
        former_names: record.values(Key::FormerNames),
        line: record.scope.line_of(record.span),
        id_is_given: given.is_some(),
        id: named?,
        title: title?,
    })
}

/// For whom it is: `enfants et parents`, `enfants de 6 à 12 ans`, with the ages that either key
/// says.
fn audiences(record: &Record) -> (Vec<Audience>, Option<Ages>) {
    let read = |text: &str, lang| match one_audience(text, lang) {
        // `dès 55 ans` says an age, and no audience.
        Err(_) if Ages::parse(text, lang).is_ok() => Ok((Vec::new(), Ages::parse(text, lang).ok())),
        Err(_) if text.contains(|c: char| c.is_ascii_digit()) => with_ages(text, lang),
        _ => several(text, lang, one_audience).map(|audiences| (audiences, None)),
    };
    let read: Vec<_> = record.each(Key::Audience, read);
    let said = read.iter().find_map(|(_, ages)| *ages);
    let audiences = read.into_iter().flat_map(|(audiences, _)| audiences);
    let audiences = audiences.flatten().collect();
    let written: Option<Ages> = record.value(Key::Ages);
    if written.is_some() && said.is_some() && said != written {
        let text = |key| record.node(key).and_then(Node::text).unwrap_or_default();
        let problem = Problem::SaidTwice {
            text: text(Key::Audience).to_owned(),
            key: Key::Ages.name(record.scope.lang()).into(),
            other: text(Key::Ages).to_owned(),
        };
        record.note(Key::Ages, problem);
    }
    (audiences, said.or(written))
}

fn one_audience(text: &str, lang: Lang) -> Result<Option<Audience>, Problem> {
    let bare = text.trim();
    let bare = ["pour ", "voor "]
        .iter()
        .find_map(|lead| bare.strip_prefix(lead));
    let other = choose(bare.unwrap_or(text), OTHER_AUDIENCES);
    other.map_or_else(|| one_of(text, AUDIENCES, lang), Ok)
}

/// Audiences with their ages behind them.
fn with_ages(text: &str, lang: Lang) -> Result<(Vec<Option<Audience>>, Option<Ages>), Problem> {
    let whole = one_audience(text, lang).map(|audience| (vec![audience], None));
    let mut starts = text.match_indices(' ').map(|(at, _)| at);
    let split = starts.find_map(|at| {
        let (who, ages) = text.split_at(at);
        let ages = ages.trim_matches([' ', ',', '(', ')', ':']);
        Ages::parse(ages, lang)
            .ok()
            .map(|ages| (who.trim_end_matches([' ', ',']), ages))
    });
    match split {
        Some((who, ages)) => several(who, lang, one_audience)
            .map(|audiences| (audiences, Some(ages)))
            .map_err(|problem| of_whole(problem, who, text)),
        None => whole,
    }
}

/// The problem of a part as one of the whole text, which keeps its other words.
fn of_whole(problem: Problem, part: &str, text: &str) -> Problem {
    let value = text.to_owned();
    match problem {
        Problem::MisspeltValue { nearest, .. } => {
            let nearest = text.replacen(part, &nearest, 1);
            Problem::MisspeltValue { value, nearest }
        }
        Problem::UnknownValue { known, .. } => Problem::UnknownValue { value, known },
        problem => problem,
    }
}

/// Whether it is full; `false` is what forms write for no.
fn availability(record: &Record) -> Option<Availability> {
    record.read_with(Key::Full, |text, lang| match bool::parse(text, lang) {
        Ok(true) => Ok(Availability::Full),
        Ok(false) => Ok(Availability::Open),
        Err(_) => one_of(text, AVAILABILITIES, lang),
    })
}

/// The id that the title makes; a title without Latin letters makes none, which is a fault.
fn made_id(record: &Record, title: &Text) -> Option<ActivityId> {
    let (_, text) = title.get(record.scope.lang());
    let latin = fold(text).chars().any(|c| c.is_ascii_alphanumeric());
    let made = Id::parse(&id_suggestion(text)).filter(|_| latin);
    if made.is_none() && !record.has(Key::Id) {
        let (value, suggestion) = (text.clone(), String::new());
        record.note(Key::Title, Problem::BadId { value, suggestion });
    }
    made
}

fn registration(record: &Record) -> Option<Registration> {
    let node = record.node(Key::Registration)?;
    if !matches!(node.value, Tree::Map(_)) || is_by_language(node) {
        return Some(Registration {
            way: way(record, Key::Registration, node)?,
            before: None,
            places: None,
        });
    }
    let block = record.record(Key::Registration, REGISTRATION)?;
    let by = block
        .node(Key::By)
        .and_then(|node| way(&block, Key::By, node));
    Some(Registration {
        way: by.unwrap_or(RegistrationWay::OnSite),
        before: block.value(Key::Before),
        places: block.read_with(Key::Places, |text, _| whole(text, 1, 100_000)),
    })
}

/// A known way to register, or the sheet's own words.
fn way<'s, 'n>(record: &Record<'s, 'n>, key: Key, node: &'s Node<'n>) -> Option<RegistrationWay> {
    const WAYS: &[Choice<u8>] = &[
        ("sur place", "ter plaatse", 0),
        ("téléphone", "telefoon", 1),
        ("par téléphone", "telefonisch", 1),
        ("rendez-vous", "afspraak", 2),
        ("sur rendez-vous", "op afspraak", 2),
    ];
    let known = node.text().and_then(|text| crate::keys::choose(text, WAYS));
    match known {
        Some(0) => Some(RegistrationWay::OnSite),
        Some(1) => Some(RegistrationWay::Phone),
        Some(_) => Some(RegistrationWay::Appointment),
        None => record.text_of(key, node).map(RegistrationWay::Other),
    }
}
