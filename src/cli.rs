//! Arguments -> what to do. Data goes to standard output, talk to standard error.
//!
//! Exit codes: 0 all is well, 1 the content has errors, 2 wrong usage or a broken machine.

mod apply;
mod arguments;
mod changes;
mod fix;
mod follow;
mod help;
mod import;
mod init;
mod new;
mod print;
mod renamed;
mod schema;
mod stale;
mod surroundings;
mod theme;
mod usage;
mod wanted;

use std::io::Write as _;
use std::process::ExitCode;

use annuaire::diagnostic::Diagnostic;
use annuaire::lang::Lang;
use annuaire::run::{self, BuildOptions, Failure, Told};
use annuaire::serve::Options;
use annuaire::source::FOLDER;
use arguments::{Arguments, Build, Check, Order, Serve};
use clap::FromArgMatches as _;
use follow::Follower;
use print::Printer;

/// All is well.
const WELL: u8 = 0;
/// The content has errors.
const CONTENT: u8 = 1;
/// Wrong usage, or a broken machine.
const MACHINE: u8 = 2;

/// Does what the arguments say, and says how it went.
pub fn main() -> ExitCode {
    let lang = usage::language();
    let parsed = help::command(lang).try_get_matches();
    let arguments = match parsed.and_then(|given| Arguments::from_arg_matches(&given)) {
        Ok(arguments) => arguments,
        Err(error) => return misunderstood(&error, lang),
    };
    let printer = Printer::new(surroundings::language(arguments.lang.as_deref()));
    print::on_panic(printer.lang);
    let done = std::panic::catch_unwind(|| run(&arguments, &printer));
    let code = match done {
        Ok(Ok(code)) => code,
        Ok(Err(failure)) => {
            printer.failure(&failure);
            MACHINE
        }
        Err(_) => MACHINE, // the panic was said when it happened
    };
    ExitCode::from(if print::is_cut_short() { MACHINE } else { code })
}

/// Says what is wrong with a call, or gives the help that was asked for.
fn misunderstood(error: &clap::Error, lang: Lang) -> ExitCode {
    let Some(explanation) = usage::explain(error, lang) else {
        print::written_to(error.print().and_then(|()| std::io::stdout().flush()));
        let wrong = error.use_stderr() || print::is_cut_short();
        return ExitCode::from(if wrong { MACHINE } else { WELL });
    };
    print::say(&explanation, "annuaire");
    ExitCode::from(MACHINE)
}

fn run(arguments: &Arguments, printer: &Printer) -> Result<u8, Failure> {
    match &arguments.order {
        Order::Build(order) => build(arguments, order, printer),
        Order::Check(order) => check(arguments, order, printer),
        Order::Serve(order) => serve(arguments, order, printer),
        Order::New(order) => new::new(&arguments.root, order, printer),
        Order::Theme(order) => theme::theme(&arguments.root, order, printer),
        Order::Schema(order) => schema::print(&arguments.root, order, printer),
        Order::Stale(order) => {
            let today = surroundings::today(arguments.today.as_deref())?;
            stale::stale(&arguments.root, today, order, printer)
        }
        Order::Changes(order) => {
            let today = surroundings::today(arguments.today.as_deref())?;
            changes::tell(&arguments.root, today, order, printer)
        }
        Order::Import(order) => {
            let today = surroundings::today(arguments.today.as_deref())?;
            import::import(&arguments.root, today, order, printer)
        }
        Order::Apply(order) => {
            let today = surroundings::today(arguments.today.as_deref())?;
            apply::apply(&arguments.root, today, order, printer)
        }
        Order::Init(order) => {
            let today = surroundings::today(arguments.today.as_deref())?;
            init::init(order, today)
        }
    }
}

fn check(arguments: &Arguments, order: &Check, printer: &Printer) -> Result<u8, Failure> {
    let root = &arguments.root;
    let today = surroundings::today(arguments.today.as_deref())?;
    let wanted = wanted::wanted(root, order)?;
    let mut checked = run::check(root, today, &printer.observer(false))?;
    if order.fix && fix::fix(root, &checked, wanted.as_ref(), printer)? {
        checked = run::check(root, today, &printer.observer(false))?;
    }
    if let Some(wanted) = &wanted {
        checked.narrow(wanted);
        let since = order.changed.iter();
        let renamed = since.flat_map(|rev| renamed::since(root, rev, wanted, &checked));
        let renamed: Vec<_> = renamed.collect();
        checked.found.extend(renamed);
    }
    printer.faults(&checked, order.format);
    printer.told(&checked, wanted.as_ref(), order.format);
    let code = exit_code(&checked, order.strict);
    std::mem::forget(checked); // the system takes it back at once
    Ok(code)
}

fn build(arguments: &Arguments, order: &Build, printer: &Printer) -> Result<u8, Failure> {
    let today = surroundings::today(arguments.today.as_deref())?;
    let output = arguments.root.join(&order.output);
    if wanted::is_inside(&output, &arguments.root.join(FOLDER)) {
        let path = order.output.display().to_string();
        return Err(Failure::usage("sortie-dans-contenu", "path", path));
    }
    let options = BuildOptions {
        output,
        address: order
            .address
            .as_deref()
            .map(surroundings::address)
            .transpose()?,
        precompress: order.precompress,
    };
    let built = run::build(
        &arguments.root,
        today,
        &options,
        &printer.observer(order.timings),
    )?;
    printer.built(&built, &order.output);
    let published = if built.published.is_some() {
        WELL
    } else {
        CONTENT
    };
    let code = exit_code(&built.checked, false).max(published);
    std::mem::forget(built); // the system takes it back at once
    Ok(code)
}

fn serve(arguments: &Arguments, order: &Serve, printer: &Printer) -> Result<u8, Failure> {
    surroundings::today(arguments.today.as_deref())?;
    let options = Options {
        port: order.port,
        poll: order.poll,
        open: order.open,
    };
    let given = arguments.today.clone();
    let today =
        move || surroundings::today(given.as_deref()).unwrap_or_else(|_| surroundings::now());
    let said = Follower::new(printer.lang);
    let tell = move |told: Told| said.hear(&told);
    run::serve(&arguments.root, &options, printer.lang, today, tell)?;
    Ok(WELL)
}

fn exit_code(checked: &run::Checked, strict: bool) -> u8 {
    if checked.found.iter().any(Diagnostic::is_of_the_machine) {
        MACHINE
    } else if checked.found.has_errors() || (strict && checked.is_refused(true)) {
        CONTENT
    } else {
        WELL
    }
}
