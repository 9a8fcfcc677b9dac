//! Contacts as pages show them: whose they are, links, and what people read.

use crate::model::{Contact, Email, PhoneLine, WebLink};
use crate::pages::PageKind;
use crate::render::context::{Context, Drawn};
use crate::site::{ActivityAt, ContactOwner, OwnedContact, ProjectAt, Way};
use crate::views::{
    Answer, AskView, CallFirst, ContactView, DeskView, Html, Owner, ReachLine, ReachView, ReachWay,
    TextView, WayView,
};

/// How to reach a project or its activity, or whom to ask.
pub(in crate::render) fn answer(
    context: &Context,
    project: ProjectAt,
    activity: Option<ActivityAt>,
) -> Html {
    let drawn = &context.fragments().projects[project].answer;
    shared_unless_own(context, drawn, activity, |context| {
        let reach = reach(context, project, activity);
        let ask = ask(context, project).filter(|_| reach.is_none());
        context.draw(&Answer { reach, ask })
    })
}

/// That one calls, or asks, before coming; nothing where the sheet was confirmed lately.
pub(in crate::render) fn call_first(
    context: &Context,
    project: ProjectAt,
    activity: Option<ActivityAt>,
) -> Option<Html> {
    let drawn = &context.fragments().projects[project].call_first;
    context.site.call_first(project).then(|| {
        shared_unless_own(context, drawn, activity, |context| {
            let reach = reach(context, project, activity);
            context.draw(&CallFirst { reach })
        })
    })
}

/// The best way in a line of text, where it is no web page.
pub(in crate::render) fn line(
    context: &Context,
    project: ProjectAt,
    activity: Option<ActivityAt>,
) -> Option<Html> {
    let drawn = &context.fragments().projects[project].line;
    let of = reach(context, project, activity)?;
    (of.way != ReachWay::Website).then(|| {
        shared_unless_own(context, drawn, activity, |context| {
            context.draw(&ReachLine { of })
        })
    })
}

/// What all pages of a project show, but for an activity that is reached in a way of its own.
fn shared_unless_own(
    context: &Context,
    drawn: &Drawn,
    activity: Option<ActivityAt>,
    draw: impl FnOnce(&Context) -> Html,
) -> Html {
    if activity.is_some_and(|at| has_contact(context, at)) {
        draw(context)
    } else {
        context.once(drawn, draw)
    }
}

/// Whether an activity is reached in a way of its own.
fn has_contact(context: &Context, at: ActivityAt) -> bool {
    !context.site[at].contact.is_empty()
}

/// Every way to reach somebody.
pub(in crate::render) fn contact(context: &Context, answer: OwnedContact) -> ContactView {
    let OwnedContact { owner, contact } = answer;
    ContactView {
        owner: shown(owner),
        name: owner_name(context, owner),
        path: owner_path(context, owner),
        ways: ways(context, contact),
        person: contact.person.as_ref().map(|person| person.name.clone()),
    }
}

/// Who knows of all projects.
pub(in crate::render) fn desk(context: &Context) -> Option<DeskView> {
    let desk = context.site.contact_of(ContactOwner::Desk)?;
    Some(DeskView {
        contact: contact(context, desk),
        agreed: context.site.desk_answers(),
    })
}

/// The contacts of a project, its own first; the desk is only asked.
pub(in crate::render) fn contacts(context: &Context, project: ProjectAt) -> Vec<ContactView> {
    let answers = context.site.answers(project, None).into_iter();
    answers
        .filter(|answer| answer.owner != ContactOwner::Desk)
        .map(|answer| contact(context, answer))
        .collect()
}

/// The big button.
pub(in crate::render) fn reach(
    context: &Context,
    project: ProjectAt,
    activity: Option<ActivityAt>,
) -> Option<ReachView> {
    let (answer, way) = context.site.reach(project, activity)?;
    Some(button(context, answer.owner, way))
}

/// Whom to ask where there is no way to reach the project itself.
pub(in crate::render) fn ask(context: &Context, project: ProjectAt) -> Option<AskView> {
    let answer = context.site.ask(project)?;
    Some(AskView {
        best: answer.best().map(|way| button(context, answer.owner, way)),
        contact: contact(context, answer),
    })
}

/// The project's number, address or page; else those of whoever may be asked.
pub(in crate::render) fn reach_or_ask(context: &Context, project: ProjectAt) -> Option<ReachView> {
    let asked = || ask(context, project).and_then(|ask| ask.best);
    reach(context, project, None).or_else(asked)
}

fn button(context: &Context, owner: ContactOwner, way: Way) -> ReachView {
    let (way, href, text) = match way {
        Way::Phone(phone) => (
            ReachWay::Phone,
            format!("tel:{}", phone.e164()),
            phone.display(),
        ),
        Way::Email(email) => (
            ReachWay::Email,
            format!("mailto:{}", email.as_str()),
            email.as_str().to_owned(),
        ),
        Way::Website(link) => (
            ReachWay::Website,
            link.as_str().to_owned(),
            link.display().to_owned(),
        ),
    };
    ReachView {
        way,
        href,
        text,
        owner: shown(owner),
        owner_name: owner_name(context, owner),
    }
}

/// The name of who answers; the desk's is empty where there is no desk.
fn owner_name(context: &Context, owner: ContactOwner) -> TextView {
    let desk = || context.site.settings.desk.as_ref().map(|desk| &desk.name);
    let name = match owner {
        ContactOwner::Activity(at) => Some(&context.site[at].title),
        ContactOwner::Project(at) => Some(&context.site[at].name),
        ContactOwner::Association(at) | ContactOwner::Landlord(at) => Some(&context.site[at].name),
        ContactOwner::Desk => desk(),
    };
    context
        .optional(name)
        .unwrap_or_else(|| context.own(String::new()))
}

fn owner_path(context: &Context, owner: ContactOwner) -> Option<String> {
    let page = match owner {
        ContactOwner::Project(at) => PageKind::Project(at),
        ContactOwner::Association(at) | ContactOwner::Landlord(at) => PageKind::Organisation(at),
        ContactOwner::Activity(_) | ContactOwner::Desk => return None,
    };
    Some(context.path(page))
}

/// The ways of a contact, best first.
fn ways(context: &Context, contact: &Contact) -> Vec<WayView> {
    let phones = contact.phones.iter().map(|line| phone_way(context, line));
    let whatsapps = contact.whatsapps.iter().map(|line| {
        let number = line.number.e164().trim_start_matches('+');
        let (kind, href) = ("whatsapp", format!("https://wa.me/{number}"));
        WayView {
            kind,
            href,
            ..phone_way(context, line)
        }
    });
    let emails = contact.email.iter().map(email_way);
    let websites = contact.website.iter().map(website_way);
    phones
        .chain(whatsapps)
        .chain(emails)
        .chain(websites)
        .collect()
}

/// A number with what it is for; the extension is dialled too (RFC 3966, section 5.3).
fn phone_way(context: &Context, line: &PhoneLine) -> WayView {
    let extension = line.extension.as_deref();
    let suffix = extension.map(|digits| format!(";ext={digits}"));
    let href = format!("tel:{}{}", line.number.e164(), suffix.unwrap_or_default());
    WayView {
        purpose: context.optional(line.purpose.as_ref()),
        extension: line.extension.clone(),
        ..WayView::new("phone", href, line.number.display())
    }
}

fn shown(owner: ContactOwner) -> Owner {
    match owner {
        ContactOwner::Activity(_) => Owner::Activity,
        ContactOwner::Project(_) => Owner::Project,
        ContactOwner::Association(_) => Owner::Association,
        ContactOwner::Landlord(_) => Owner::Landlord,
        ContactOwner::Desk => Owner::Desk,
    }
}

fn email_way(email: &Email) -> WayView {
    let href = format!("mailto:{}", email.as_str());
    WayView::new("email", href, email.as_str().to_owned())
}

fn website_way(link: &WebLink) -> WayView {
    let text = link.display().to_owned();
    WayView::new("website", link.as_str().to_owned(), text)
}
