//! `Estate`: a site in a temporary folder, and everything a test wants to ask of it.

use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use annuaire::lang::Lang;
use annuaire::report;
use annuaire::run::{self, BuildOptions, Built, Checked, Failure, Observer, Today};
use jiff::civil::date;
use walkdir::WalkDir;

/// The day of every test: a Tuesday.
pub const TODAY: &str = "2026-12-01";

/// The smallest sheet that is right.
pub const SHEET: &str = "---\nnom: Les Tilleuls\nadresse: { commune: valombre }\n---\n";

/// The shape of the one commune: a square of a tenth of a degree.
const SHAPES: &str = r#"{"features":[{"properties":{"nis":"99901"},"geometry":{"type":"Polygon",
"coordinates":[[[2.5,51.4],[2.6,51.4],[2.6,51.5],[2.5,51.5],[2.5,51.4]]]}}]}"#;

/// The smallest sheet with more lines in its front matter; they begin at line 4.
pub fn sheet(lines: &str) -> String {
    SHEET.replacen("}\n---", &format!("}}\n{lines}\n---"), 1)
}

/// Checks what is said of the smallest sheet with more lines in its front matter, in a site with
/// an association, a need, a period and the sample's shapes; the file's name is left out.
#[track_caller]
pub fn sheet_says(lines: &str, expected: &[&str]) {
    let found = Estate::furnished().write("content/pcs/tilleuls.md", &sheet(lines));
    let found = found.check().into_iter();
    let file = "content/pcs/tilleuls.md:";
    let found: Vec<String> = found.map(|line| line.replacen(file, "", 1)).collect();
    assert_same(&found, expected);
}

/// A site in a folder of its own, which is removed at the end.
pub struct Estate {
    root: PathBuf,
}

/// What the command said.
#[derive(Debug)]
pub struct Said {
    /// Data.
    pub stdout: String,
    /// Talk.
    pub stderr: String,
    /// The exit code.
    pub code: i32,
}

/// A file of the output: path, bytes, time stamp in nanoseconds, inode.
pub type Entry = (String, Vec<u8>, i128, u64);

/// Nobody follows the work of a test.
struct Unseen;

impl Observer for Unseen {}

impl Estate {
    /// The smallest right site: settings, a commune, a sheet.
    pub fn new(name: &str) -> Self {
        Self::bare(name)
            .write("content/site.yaml", "titre: Annuaire\nlangues: [fr, nl]\n")
            .write(
                "content/communes.yaml",
                "- { id: valombre, nis: '99901', nom: Valombre, codes_postaux: [9991] }\n",
            )
            .write("content/pcs/tilleuls.md", SHEET)
    }

    /// The smallest site with one record of every kind beside its sheet.
    pub fn furnished() -> Self {
        Self::new("furnished")
            .write("content/asbl/voisinage.yaml", "nom: Voisinage\n")
            .write("content/sisp/foyer.yaml", "nom: Le Foyer\n")
            .write(
                "content/thematiques.yaml",
                "- { id: rencontres, nom: Rencontres }\n",
            )
            .write(
                "content/periodes.yaml",
                "- { id: vacances, nom: Vacances, periodes: { du: 2026-12-21, au: 2027-01-03 } }\n",
            )
            .write("content/communes.geojson", SHAPES)
    }

    /// The fictional site that `init` writes.
    pub fn sample() -> Self {
        Self::bare("sample").copy("src/cli/sample", "")
    }

    /// A site of `tests/sites`, with the built-in theme in which templates that show facts take
    /// the place of those that show pages.
    pub fn golden(name: &str) -> Self {
        Self::bare(name)
            .copy(&format!("tests/sites/{name}/content"), "content")
            .copy("tests/sites/theme", "themes/golden")
    }

    /// An empty folder.
    pub fn bare(name: &str) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let own = format!("annuaire-test-{}-{count}-{name}", std::process::id());
        let root = std::env::temp_dir().join(own);
        fs::create_dir_all(&root).unwrap();
        Self { root }
    }

    /// Copies a folder of the repository to a folder of the site.
    pub fn copy(self, from: &str, to: &str) -> Self {
        let from = repository(from);
        for entry in WalkDir::new(&from) {
            let entry = entry.unwrap();
            let below = entry.path().strip_prefix(&from).unwrap();
            if entry.file_type().is_file() {
                let bytes = fs::read(entry.path()).unwrap();
                self.put(&format!("{to}/{}", below.display()), &bytes);
            }
        }
        self
    }

    /// The site with one more file, or with another text in one.
    pub fn write(self, path: &str, text: &str) -> Self {
        self.write_bytes(path, text.as_bytes())
    }

    /// The same for any bytes.
    pub fn write_bytes(self, path: &str, bytes: &[u8]) -> Self {
        self.put(path, bytes);
        self
    }

    /// The site without a file or folder.
    pub fn remove(self, path: &str) -> Self {
        let path = self.path(path);
        if path.is_dir() {
            fs::remove_dir_all(path).unwrap();
        } else {
            fs::remove_file(path).unwrap();
        }
        self
    }

    /// The site with a text replaced in a file, where it must stand.
    pub fn replace(self, path: &str, from: &str, to: &str) -> Self {
        let text = self.read(path);
        assert!(text.contains(from), "{from:?} is not in {path}");
        self.write(path, &text.replacen(from, to, 1))
    }

    fn put(&self, path: &str, bytes: &[u8]) {
        let path = self.path(path.trim_start_matches('/'));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Where a file of the site lies.
    pub fn path(&self, below: &str) -> PathBuf {
        self.root.join(below)
    }

    /// The text of a file of the site.
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The text of a page of the output.
    pub fn page(&self, path: &str) -> String {
        self.read(&format!("public/{path}"))
    }

    /// What the library finds.
    pub fn checked(&self) -> Checked {
        self.try_check().unwrap()
    }

    /// What the library finds, unless the theme does not load.
    pub fn try_check(&self) -> Result<Checked, Failure> {
        run::check(&self.root, today(), &Unseen)
    }

    /// The report of what was found, as programs read it.
    pub fn report(checked: &Checked) -> String {
        report::json(&checked.found, &checked.texts, Lang::FR)
    }

    /// Errors and warnings, a line each: `path:line:column code field -> corrected line`.
    pub fn check(&self) -> Vec<String> {
        self.faults(|severity| severity != "info")
    }

    /// Hints, in the same form.
    pub fn hints(&self) -> Vec<String> {
        self.faults(|severity| severity == "info")
    }

    fn faults(&self, wanted: impl Fn(&str) -> bool) -> Vec<String> {
        let faults = self.json();
        let faults = faults.as_array().unwrap().iter();
        faults
            .filter(|fault| wanted(fault["severity"].as_str().unwrap()))
            .map(line)
            .collect()
    }

    /// Everything that was found, as programs read it.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&Self::report(&self.checked())).unwrap()
    }

    /// Checks that these errors and warnings are found, and no other.
    #[track_caller]
    pub fn check_says(&self, expected: &[&str]) -> &Self {
        assert_same(&self.check(), expected);
        self
    }

    /// Checks that these hints are given, and no other.
    #[track_caller]
    pub fn hints_say(&self, expected: &[&str]) -> &Self {
        assert_same(&self.hints(), expected);
        self
    }

    /// Checks and publishes through the library.
    pub fn build(&self) -> Built {
        self.build_on(today())
    }

    /// Publishes the site as it is on another day.
    pub fn build_on(&self, today: Today) -> Built {
        let options = BuildOptions {
            output: self.path("public"),
            address: None,
            precompress: false,
        };
        run::build(&self.root, today, &options, &Unseen).unwrap()
    }

    /// Runs the command on the site.
    pub fn run(&self, arguments: &[&str]) -> Said {
        self.run_with(arguments, &[])
    }

    /// Runs the command on the site in another environment.
    pub fn run_with(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Said {
        let mut command = self.command(arguments);
        Said::by(command.envs(environment.iter().copied()))
    }

    /// The command, about to be run on the site with nothing of our environment that it reads.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_annuaire"));
        command.args(["--today", TODAY, "--root"]).arg(&self.root);
        command.args(arguments).current_dir(&self.root);
        for name in ["LC_ALL", "LC_MESSAGES", "LANG", "SOURCE_DATE_EPOCH"] {
            command.env_remove(name);
        }
        command
    }

    /// Every file of the output, to prove that nothing in it was touched.
    pub fn snapshot(&self) -> Vec<Entry> {
        let public = self.path("public");
        let files = WalkDir::new(&public).sort_by_file_name().into_iter();
        files
            .map(Result::unwrap)
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| snapshot_of(&public, entry.path()))
            .collect()
    }

    /// Paths and bytes of the output.
    pub fn bytes(&self) -> Vec<(String, Vec<u8>)> {
        let files = self.snapshot().into_iter();
        files.map(|(path, bytes, ..)| (path, bytes)).collect()
    }
}

impl Said {
    /// Runs a command to its end.
    pub fn by(command: &mut Command) -> Self {
        let output = command.output().unwrap();
        Self {
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
            code: output.status.code().unwrap(),
        }
    }
}

impl Drop for Estate {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}

/// A path of the repository.
pub fn repository(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(below)
}

fn today() -> Today {
    Today::Day(date(2026, 12, 1))
}

fn snapshot_of(public: &Path, path: &Path) -> Entry {
    let data = path.metadata().unwrap();
    let stamp = i128::from(data.mtime()) * 1_000_000_000 + i128::from(data.mtime_nsec());
    let below = path.strip_prefix(public).unwrap().display().to_string();
    (below, fs::read(path).unwrap(), stamp, data.ino())
}

fn line(fault: &serde_json::Value) -> String {
    let text = |name: &str| fault[name].as_str().unwrap_or_default().to_owned();
    let mut said = text("file");
    if !fault["line"].is_null() {
        said = format!("{said}:{}:{}", fault["line"], fault["column"]);
    }
    said = format!("{said} {} {}", text("code"), text("field"));
    let said = said.trim_end();
    match fault["corrected"].as_str() {
        Some(corrected) => format!("{said} -> {}", corrected.trim_start()),
        None => said.to_owned(),
    }
}

#[track_caller]
fn assert_same(found: &[String], expected: &[&str]) {
    assert!(
        found == expected,
        "found:\n{}\nexpected:\n{}",
        listed(found),
        listed(expected)
    );
}

fn listed(lines: &[impl AsRef<str>]) -> String {
    let lines = lines.iter().map(|line| format!("    {:?},", line.as_ref()));
    lines.collect::<Vec<_>>().join("\n")
}
