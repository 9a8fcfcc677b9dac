//! Addresses: with the names that street signs bear, and links to maps.

use crate::lang::Lang;
use crate::model::{Address, Position, Text};
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::site::ProjectAt;
use crate::views::{AddressBlock, AddressView, Html, MapLinks, TextView};

/// The address of a project, as a block.
pub(in crate::render) fn block(context: &Context, at: ProjectAt) -> Html {
    let drawn = &context.fragments().projects[at].address;
    context.once(drawn, |context| {
        let of = address(context, &context.site[at].address);
        context.draw(&AddressBlock { of })
    })
}

/// An address with the links of its commune and of maps.
pub(in crate::render) fn address(context: &Context, address: &Address) -> AddressView {
    let find = |id| context.site.relations.commune(id);
    let link = |at| context.link(PageKind::Commune(at), &context.site[at].name);
    let commune = address.commune.as_ref().map(find);
    let local = commune.and_then(|at| {
        let name = &context.site[at].name;
        let mut local = local_name(context, name, address.street.as_ref())?;
        if let Some(code) = &address.postal_code {
            local.text = format!("{code} {}", local.text);
        }
        Some(local)
    });
    let commune = commune.map(link);
    AddressView {
        street: context.optional(address.street.as_ref()),
        postal_code: address.postal_code.clone(),
        commune_path: commune.as_ref().map(|link| link.path.clone()),
        commune: commune.map(|link| link.text),
        local,
        other_communes: address.other_communes.iter().map(find).map(link).collect(),
        access: address.access.as_ref().map(|text| context.sentence(text)),
        map: address
            .position
            .map(|position| map_links(position, address.approximate)),
    }
}

/// The address of a project on one line, in each language in which it differs.
pub(in crate::render) fn lines(
    context: &Context,
    project: ProjectAt,
    languages: &[Lang],
) -> Vec<TextView> {
    let mut lines: Vec<TextView> = Vec::new();
    for lang in languages {
        let line = line(context, project, *lang);
        if !lines.iter().any(|other| other.text == line.text) {
            lines.push(line);
        }
    }
    lines
}

fn line(context: &Context, project: ProjectAt, lang: Lang) -> TextView {
    let address = &context.site[project].address;
    let street = address.street.as_ref();
    let lang = sign_language(context, lang, street);
    let commune = &context.site[context.site.ties(project).commune];
    let code = address.postal_code.clone();
    let town: Vec<String> = code
        .into_iter()
        .chain([commune.name.get(lang).1.clone()])
        .collect();
    let street = street.map(|street| street.get(lang).1.clone());
    let parts: Vec<String> = street.into_iter().chain([town.join(" ")]).collect();
    let comma = &context.theme.catalogue(lang).words.comma;
    context.in_language(&parts.join(comma), lang)
}

/// A commune's name as the street sign beside an address has it.
pub(in crate::render) fn on_sign(
    context: &Context,
    name: &Text,
    street: Option<&Text>,
) -> TextView {
    let (lang, local) = name.get(sign_language(context, context.lang, street));
    context.in_language(local, lang)
}

/// The language of the street sign beside an address for readers of a language: theirs when it is
/// the region's, else that in which the street is given.
fn sign_language(context: &Context, lang: Lang, street: Option<&Text>) -> Lang {
    let region = context.site.region();
    let shown = street.map(|street| street.get(lang).0);
    let mut languages = [Some(lang), shown].into_iter().flatten();
    let spoken = languages.find(|lang| region.contains(lang));
    spoken.unwrap_or(region[0])
}

/// A commune's name as the street sign has it, when the page has another one.
fn local_name(context: &Context, name: &Text, street: Option<&Text>) -> Option<TextView> {
    let local = on_sign(context, name, street);
    (local.text != context.text(name).text).then_some(local)
}

/// Links to maps: the telephone's own (RFC 5870) and one in a browser.
fn map_links(position: Position, approximate: bool) -> MapLinks {
    let Position {
        latitude,
        longitude,
    } = position;
    let zoom = if approximate { 17 } else { 19 };
    MapLinks {
        geo: format!("geo:{latitude},{longitude}"),
        osm: format!(
            "https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map={zoom}/{latitude}/{longitude}"
        ),
        approximate,
    }
}
