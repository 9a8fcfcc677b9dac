//! What a phone shows of the site on its home screen (W3C, Web Application Manifest), and the
//! picture beside a link that is shared. Paths are relative, so both work below any path.

use serde_json::{Value, json};

use super::context::PageContext;
use super::photo::published_size;
use crate::pages::PageKind;
use crate::theme::AppIcon;
use crate::views::ShareView;

/// The photo of the content that stands beside a shared link, without its ending.
const SHARE_PHOTO: &str = "partage";

/// The size that a theme's picture for shared links has.
const SHARE_SIZE: (u32, u32) = (1200, 630);

impl PageContext<'_> {
    /// The manifest of the page's language.
    pub fn manifest(&self) -> String {
        let settings = &self.site.settings;
        let short = settings.short_title.as_ref().unwrap_or(&settings.title);
        let mut manifest = json!({
            "name": self.text(&settings.title).text,
            "short_name": self.text(short).text,
            "lang": self.lang,
            "dir": self.lang.direction(),
            "start_url": self.path(PageKind::Home),
            "scope": "./",
            // With a way back, which not every phone has.
            "display": "minimal-ui",
        });
        if let Some(app) = self.theme.app() {
            manifest["theme_color"] = app.colour.as_str().into();
            manifest["background_color"] = app.ground.as_str().into();
            manifest["icons"] = app.icons.iter().map(icon).collect();
        }
        format!("{manifest:#}\n")
    }

    /// The picture beside a shared link: the content's own, else the theme's. It needs a full
    /// address, so there is none while the site's is not known.
    pub fn share(&self) -> Option<ShareView> {
        let own = self.site.photos.find(|photo| {
            let stem = photo.name.rsplit_once('.').map(|(stem, _)| stem);
            stem == Some(SHARE_PHOTO)
        });
        let (path, (width, height)) = match own {
            Some(at) => (self.photo_path(at), published_size(&self.site[at])),
            None => (self.theme.share()?.to_owned(), SHARE_SIZE),
        };
        Some(ShareView {
            url: self.full(&path)?,
            width,
            height,
        })
    }
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
