//! What the command understands.

use std::path::PathBuf;

use annuaire::schema::FORMS;
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Builds the website of a directory from Markdown and YAML files.
#[derive(Debug, Parser)]
#[command(
    name = "annuaire",
    version,
    after_help = "Exit codes: 0 all is well, 1 the content has errors, 2 wrong usage or a broken machine."
)]
pub struct Arguments {
    /// The folder that holds the content.
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// The day for which the pages are made: YYYY-MM-DD [default: that of the environment, else now].
    #[arg(long, global = true, value_name = "DATE")]
    pub today: Option<String>,
    /// The language of messages: fr, nl or en [default: the environment's, else fr].
    #[arg(long, global = true, value_name = "LANG", value_parser = ["fr", "nl", "en"])]
    pub lang: Option<String>,
    /// What to do.
    #[command(subcommand)]
    pub order: Order,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Order {
    /// Check the content and publish the site, all or nothing.
    Build(Build),
    /// Check the content; publish nothing.
    Check(Check),
    /// Show the site on this machine and follow every change.
    Serve(Serve),
    /// Write a commented file to fill in.
    New(New),
    /// Write a new site with sample content: a fictional estate.
    Init(Init),
    /// List the sheets that nobody confirmed, or not lately, and what ends soon.
    Stale(Stale),
    /// Say what residents will see change, in words.
    Changes(Changes),
    /// Make sheets of lists (CSV) or services (HSDS), and say what found no place.
    Import(Import),
    /// Make the edit that a text proposes, the smallest one, or say what is not understood.
    Apply(Apply),
    /// Give the JSON Schema of content files, for editors.
    Schema(Schema),
    /// List what a site may change of its theme, or copy one file of it out.
    Theme(Theme),
}

/// Options of `build`.
#[derive(Debug, Args)]
pub struct Build {
    /// The folder to publish, below the root.
    #[arg(long, value_name = "DIR", default_value = "public")]
    pub output: PathBuf,
    /// Where the site will be, with its path, instead of what the content says.
    #[arg(long, value_name = "URL")]
    pub address: Option<String>,
    /// Put a compressed copy (gzip) beside each text file, for servers that send it as it is.
    #[arg(long)]
    pub precompress: bool,
    /// Say how long each stage took.
    #[arg(long)]
    pub timings: bool,
}

/// Options of `check`.
#[derive(Debug, Args)]
pub struct Check {
    /// Only these files; errors of others are told all the same. Says what the site will say.
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Only the files that changed since this version of Git: a branch, a commit.
    #[arg(long, value_name = "REV")]
    pub changed: Option<String>,
    /// Write the corrections that are sure, and say them.
    #[arg(long)]
    pub fix: bool,
    /// How to print what is found.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// Let warnings count as errors.
    #[arg(long)]
    pub strict: bool,
}

/// How to print what is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: the text underlined, what was expected, the corrected line.
    Human,
    /// Annotations of a pull request.
    Github,
    /// One JSON array.
    Json,
}

/// Options of `serve`.
#[derive(Debug, Args)]
pub struct Serve {
    /// The port to listen on; the next free one when it is taken.
    #[arg(long, default_value_t = 4000)]
    pub port: u16,
    /// Look at the files again and again, where the system reports no changes (WSL, Docker).
    #[arg(long)]
    pub poll: bool,
    /// Open the browser.
    #[arg(long)]
    pub open: bool,
}

/// Options of `new`.
#[derive(Debug, Args)]
pub struct New {
    /// What to write.
    #[arg(value_enum)]
    pub kind: Kind,
    /// Its name in addresses: lower-case letters, digits and hyphens.
    pub id: String,
    /// For an activity: the sheet it belongs to.
    #[arg(long, value_name = "PCS", required_if_eq("kind", "activite"))]
    pub pcs: Option<String>,
}

/// What `new` writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// A PCS.
    #[value(alias = "psc")]
    Pcs,
    /// An activity of a PCS.
    #[value(alias = "activiteit")]
    Activite,
    /// An association.
    #[value(alias = "vzw")]
    Asbl,
    /// A landlord.
    #[value(alias = "ovm")]
    Sisp,
    /// A free page.
    #[value(alias = "pagina")]
    Page,
}

/// Options of `init`.
#[derive(Debug, Args)]
pub struct Init {
    /// The new folder.
    pub folder: PathBuf,
    /// The country of the sample, by its letters or its name: BE, CH, FR, LU or NL.
    #[arg(
        long = "pays",
        alias = "land",
        alias = "country",
        value_name = "COUNTRY"
    )]
    pub country: Option<String>,
}

/// Options of `stale`.
#[derive(Debug, Args)]
pub struct Stale {
    /// How many days ahead is soon.
    #[arg(long, value_name = "DAYS", default_value_t = 30)]
    pub within: u16,
    /// One JSON array, each sheet with its letter.
    #[arg(long, conflicts_with = "mail")]
    pub json: bool,
    /// A letter ready to be sent for each sheet, in its language.
    #[arg(long)]
    pub mail: bool,
}

/// Options of `changes`.
#[derive(Debug, Args)]
pub struct Changes {
    /// Two folders, the old one and the new one, each with its content.
    #[arg(
        value_name = "OLD NEW",
        num_args = 2,
        required_unless_present = "since"
    )]
    pub folders: Vec<PathBuf>,
    /// What changed since this version of Git: a branch, a commit.
    #[arg(long, value_name = "REV", conflicts_with = "folders")]
    pub since: Option<String>,
    /// Where the new pages can be seen: behind each change stands its page there.
    #[arg(long, value_name = "BASE")]
    pub links: Option<String>,
    /// Each change in the language of its sheet.
    #[arg(long)]
    pub by_sheet: bool,
    /// One JSON array: the sentence, and the page that shows it.
    #[arg(long, conflicts_with = "links")]
    pub json: bool,
}

/// Options of `import`.
#[derive(Debug, Args)]
pub struct Import {
    /// The lists or files of services.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

/// Options of `apply`.
#[derive(Debug, Args)]
pub struct Apply {
    /// The text: a mail, the body of an issue; - for standard input.
    #[arg(value_name = "FILE", default_value = "-")]
    pub file: PathBuf,
    /// Say what would be done; write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// A maintainer vouches that the project confirmed its sheet: only then is that written.
    #[arg(long)]
    pub confirmed: bool,
    /// One JSON object: what is done or stands against it, and the answer as Markdown.
    #[arg(long)]
    pub json: bool,
}

/// Options of `theme`.
#[derive(Debug, Args)]
pub struct Theme {
    /// The file to copy into the site: a path of the list.
    #[arg(value_name = "FILE")]
    pub file: Option<String>,
}

/// Options of `schema`.
#[derive(Debug, Args)]
pub struct Schema {
    /// Which kind of file; without it the kinds are listed.
    #[arg(value_name = "KIND", value_parser = kinds())]
    pub kind: Option<String>,
    /// Write every schema to this folder below the root, and print the settings for an editor.
    #[arg(long, value_name = "DIR", conflicts_with = "kind")]
    pub output: Option<PathBuf>,
}

/// The kinds of files that have a schema.
fn kinds() -> Vec<&'static str> {
    FORMS.iter().map(|form| form.name).collect()
}
