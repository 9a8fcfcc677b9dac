//! Files that are put piece by piece.

use super::*;

fn pieces(out: &mut dyn Write) -> io::Result<()> {
    (0..2000).try_for_each(|number| writeln!(out, "{}", number % 10))
}

#[test]
fn what_is_put_piece_by_piece_is_published_as_if_it_were_put_whole() {
    let host = Host::new();
    let whole = (0..2000).map(|number| format!("{}\n", number % 10));
    let whole: String = whole.collect();
    host.publish(&[("list.csv", &whole)]).unwrap();
    let publication = host.begin().unwrap();
    publication.put_in_pieces("list.csv", pieces).unwrap();
    assert_eq!(publication.finish("").unwrap(), summary(0, 1, 0));

    let publication = host.begin().unwrap().with_twins(true);
    publication.put_in_pieces("list.csv", pieces).unwrap();
    publication.finish("").unwrap();
    assert_eq!(host.0.read("public/list.csv"), whole);
    let twin = fs::read(host.0.path().join("public/list.csv.gz")).unwrap();
    assert_eq!(twin, twins::of(whole.as_bytes()).unwrap());
}

#[test]
fn a_piece_that_cannot_be_made_leaves_the_old_site() {
    let host = Host::new();
    host.publish(&[("page", "old")]).unwrap();
    let publication = host.begin().unwrap();
    let full = |_: &mut dyn Write| Err(io::ErrorKind::StorageFull.into());
    let refused = publication.put_in_pieces("page", full);
    assert!(matches!(refused, Err(PublishError::Io { .. })));
    assert!(publication.finish("").is_err());
    assert_eq!(host.0.read("public/page"), "old");
}

#[test]
fn a_path_is_put_once_and_stays_inside() {
    let host = Host::new();
    let publication = host.begin().unwrap();
    publication.put("page", b"whole").unwrap();
    let twice = publication.put_in_pieces("page", pieces);
    assert!(matches!(twice, Err(PublishError::PutTwice { .. })));
    let outside = publication.put_in_pieces("../page", pieces);
    assert!(matches!(outside, Err(PublishError::UnsafePath { .. })));
}
