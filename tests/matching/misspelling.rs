//! Names as somebody else would have typed them: chance that a seed fixes.

pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end.max(1)
    }

    pub fn wins(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

const FORMS: [&str; 9] =
    [" inc.", " Inc.", " ltée", " Ltd.", " LLC", " s.e.n.c.", " enr.", " & Sons", " Limited"];

pub fn is_numbered(name: &str) -> bool {
    name.starts_with(|each: char| each.is_ascii_digit())
}

/// The name without its legal form.
pub fn bare(name: &str) -> &str {
    FORMS.iter().find_map(|form| name.strip_suffix(form)).unwrap_or(name)
}

/// The same client's name: as it is, or in one of a dozen other ways.
pub fn misspelt(name: &str, dice: &mut Dice) -> String {
    if is_numbered(name) {
        return numbered(name, dice);
    }
    let bare = bare(name);
    match dice.below(13) {
        0 => name.to_uppercase(),
        1 => plain(name),
        2 => bare.to_owned(),
        3 => format!("{bare} {}", ["Inc", "Ltée", "Limited", "S.E.N.C."][dice.below(4)]),
        4 => match bare.split_once(' ') {
            Some((first, rest)) => format!("{rest}, {first}"),
            None => name.to_owned(),
        },
        5 => name.replace("Saint-", "St-").replace(" & ", " and ").replace("Construction", "Constr."),
        6 => swapped(name, dice),
        7 => dropped(name, dice),
        8 => doubled(name, dice),
        9 => shortened(name),
        10 => swapped(&plain(bare), dice),
        11 => name.replace(['’', '-'], " "),
        _ => name.to_owned(),
    }
}

fn numbered(name: &str, dice: &mut Dice) -> String {
    let digits: String = name.chars().filter(char::is_ascii_digit).collect();
    match dice.below(4) {
        0 => format!("{digits} Quebec Inc"),
        1 => format!("{} {}", &digits[..4], &digits[4..]),
        2 => name.to_uppercase(),
        _ => name.to_owned(),
    }
}

fn plain(name: &str) -> String {
    let from = "éèêëàâäîïôöùûüçÉÈÊÀÎÔÇ’";
    let to = "eeeeaaaiioouuucEEEAIOC'";
    let letter = |each: char| from.chars().position(|other| other == each);
    name.chars().map(|each| letter(each).and_then(|at| to.chars().nth(at)).unwrap_or(each)).collect()
}

/// A place in the middle of a name of some length.
fn middle(letters: &[char], dice: &mut Dice) -> Option<usize> {
    (letters.len() > 7).then(|| 2 + dice.below(letters.len() - 5))
}

fn swapped(name: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    if let Some(at) = middle(&letters, dice) {
        letters.swap(at, at + 1);
    }
    letters.into_iter().collect()
}

fn dropped(name: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    if let Some(at) = middle(&letters, dice) {
        letters.remove(at);
    }
    letters.into_iter().collect()
}

fn doubled(name: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    if let Some(at) = middle(&letters, dice) {
        letters.insert(at, letters[at]);
    }
    letters.into_iter().collect()
}

/// The first word as far as its fifth letter.
fn shortened(name: &str) -> String {
    match name.split_once(' ') {
        Some((first, rest)) if first.chars().count() > 6 => {
            format!("{}. {rest}", first.chars().take(5).collect::<String>())
        }
        _ => name.to_owned(),
    }
}
