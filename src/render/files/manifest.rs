//! What a phone shows of the site on its home screen (W3C, Web Application Manifest), and the
//! picture beside a link that is shared. Paths are relative, so both work below any path.

use serde_json::{Value, json};

use crate::pages::PageKind;
use crate::render::context::Context;
use crate::render::photo::published_size;
use crate::theme::AppIcon;
use crate::views::ShareView;

/// The photo of the content that stands beside a shared link, without its ending.
const SHARE_PHOTO: &str = "partage";

/// The size that a theme's picture for shared links has.
const SHARE_SIZE: (u32, u32) = (1200, 630);

/// The manifest of the page's language.
pub(in crate::render) fn manifest(context: &Context) -> String {
    let settings = &context.site.settings;
    let short = settings.short_title.as_ref().unwrap_or(&settings.title);
    let mut manifest = json!({
        "name": context.text(&settings.title).text,
        "short_name": context.text(short).text,
        "lang": context.lang,
        "dir": context.lang.direction(),
        "start_url": context.path(PageKind::Home),
        "scope": "./",
        // With a way back, which not every phone has.
        "display": "minimal-ui",
    });
    if let Some(app) = context.theme.app() {
        manifest["theme_color"] = app.colour.as_str().into();
        manifest["background_color"] = app.ground.as_str().into();
        manifest["icons"] = app.icons.iter().map(icon).collect();
    }
    format!("{manifest:#}\n")
}

/// The picture beside a shared link: the content's own, else the theme's. It needs a full
/// address, so there is none while the site's is not known.
pub(in crate::render) fn share(context: &Context) -> Option<ShareView> {
    let own = context.site.photos.find(|photo| {
        let stem = photo.name.rsplit_once('.').map(|(stem, _)| stem);
        stem == Some(SHARE_PHOTO)
    });
    let (path, (width, height)) = match own {
        Some(at) => (context.photo_path(at), published_size(&context.site[at])),
        None => (context.theme.share()?.to_owned(), SHARE_SIZE),
    };
    Some(ShareView {
        url: context.full(&path)?,
        width,
        height,
    })
}

fn icon(icon: &AppIcon) -> Value {
    let purpose = if icon.maskable { "maskable" } else { "any" };
    json!({
        "src": icon.file,
        "sizes": format!("{0}x{0}", icon.size),
        "type": "image/png",
        "purpose": purpose,
    })
}
