//! Calls that cannot be understood, said in the language of messages.

use annuaire::lang::Lang;
use annuaire::wording::{Explanation, Wording};
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::surroundings;

/// What to say of a mistake in a call; `None` when help or the version was asked for.
pub fn explain(error: &Error, lang: Lang) -> Option<Explanation> {
    let code = match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => return None,
        ErrorKind::UnknownArgument => "option-inconnue",
        ErrorKind::InvalidSubcommand => "commande-inconnue",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "valeur-refusee",
        ErrorKind::MissingRequiredArgument => "argument-manquant",
        _ => "appel-illisible",
    };
    let said = |kind| error.get(kind).map(words).unwrap_or_default();
    let argument = said(ContextKind::InvalidArg);
    let value = match code {
        "commande-inconnue" => said(ContextKind::InvalidSubcommand),
        "valeur-refusee" => said(ContextKind::InvalidValue),
        "appel-illisible" if argument.is_empty() => error.kind().to_string(),
        _ => argument.clone(),
    };
    let known = said(ContextKind::ValidValue);
    let quoted = [
        ("value", value.as_str()),
        ("option", argument.as_str()),
        ("known", known.as_str()),
    ];
    Some(Wording::of(lang).failure(code, &quoted))
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(several) => several.join(", "),
        one => one.to_string(),
    }
}

/// The language of messages, before the call was read.
pub fn language() -> Lang {
    surroundings::language(option().as_deref())
}

/// The `--lang` of the call, wherever it stands.
fn option() -> Option<String> {
    let mut words = std::env::args();
    while let Some(word) = words.next() {
        if let Some(lang) = word.strip_prefix("--lang=") {
            return Some(lang.to_owned());
        }
        if word == "--lang" {
            return words.next();
        }
    }
    None
}
