//! Whatever is typed for a CLIENT names something: the words in front say what, and nothing of the rest is lost.
#![no_main]

use carnet::client::ClientRef;
use carnet::text::fold::fold;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let reference = ClientRef::parse(text);
    assert_eq!(reference.text(), reference.text().trim());
    assert!(text.contains(reference.text()));
    let word = match &reference {
        ClientRef::Number(_) => "number",
        ClientRef::CompanyId(_) => "id",
        ClientRef::Name(_) => "name",
        ClientRef::Any(bare) => {
            assert_eq!(bare, text.trim());
            return;
        }
    };
    let (front, rest) = text.split_once(':').expect("a word in front");
    assert_eq!((fold(front).as_str(), rest.trim()), (word, reference.text()));
    assert_eq!(ClientRef::parse(&format!("{word}:{}", reference.text())), reference);
});
