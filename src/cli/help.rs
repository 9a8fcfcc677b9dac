//! The help of the command in the language of messages.
//!
//! English stands beside the options, in `arguments`; the other languages in the catalogues.

use annuaire::lang::Lang;
use annuaire::wording::Wording;
use clap::builder::Resettable;
use clap::{Command, CommandFactory as _};

use super::arguments::Arguments;

/// The command with its help in a language.
pub fn command(lang: Lang) -> Command {
    let mut command = Arguments::command();
    let words = Words(Wording::of(lang));
    if words.of("annuaire").is_none() {
        return command;
    }
    // What clap adds by itself is there only once the command is built.
    command.build();
    translated(command, "annuaire", &words)
}

/// What is said of commands and options, by their names.
struct Words(&'static Wording);

impl Words {
    fn of(&self, name: &str) -> Option<&'static str> {
        self.0.help(name)
    }

    fn or_empty(&self, name: &str) -> &'static str {
        self.of(name).unwrap_or_default()
    }
}

/// A command and those below it.
fn translated(command: Command, name: &str, words: &Words) -> Command {
    let usage = words.or_empty("usage");
    let template =
        format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}");
    let below = if name == "annuaire" {
        String::new()
    } else {
        format!("{name}.")
    };
    let command = command
        .about(words.or_empty(name))
        .help_template(template)
        .subcommand_help_heading(words.or_empty("commandes"))
        .mut_args(|option| {
            let id = option.get_id().as_str();
            let own = words.of(&format!("{below}{id}"));
            let text = own.or_else(|| words.of(id)).unwrap_or_default();
            let heading = if option.is_positional() {
                "arguments"
            } else {
                "options"
            };
            let option = option.help(text).long_help(Resettable::Reset);
            let option = option.help_heading(words.or_empty(heading));
            option.hide_default_value(true).hide_possible_values(true)
        })
        .mut_subcommands(|inner| {
            let name = inner.get_name().to_owned();
            translated(inner, &name, words)
        });
    if name == "annuaire" {
        command.after_help(words.or_empty("apres"))
    } else {
        command
    }
}

#[cfg(test)]
mod tests {
    use annuaire::wording::LANGUAGES;

    use super::*;

    /// The help of a command and of those below it.
    fn all(command: &mut Command) -> String {
        let mut text = command.render_help().to_string();
        text += &command.render_long_help().to_string();
        for inner in command.get_subcommands_mut() {
            if inner.get_name() != "help" {
                text += &all(inner);
            }
        }
        text
    }

    #[test]
    fn every_option_is_explained_in_every_language() {
        for lang in LANGUAGES.into_iter().filter(|lang| *lang != Lang::EN) {
            let text = all(&mut command(lang));
            for line in text.lines().filter(|line| line.starts_with("  ")) {
                let bare = line.trim();
                let explained = bare.contains("  ") || !bare.starts_with("--");
                let long = line.starts_with("      --");
                assert!(explained || long, "{lang}: {line}");
            }
            for english in [
                "Usage:",
                "Options:\n",
                "Print ",
                "default:",
                "possible values",
            ] {
                let same = lang == Lang::FR && english == "Options:\n";
                assert!(
                    same || !text.contains(english),
                    "{lang}: {english} in {text}"
                );
            }
        }
    }
}
