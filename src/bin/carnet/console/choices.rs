//! A list from which one is chosen: typing filters it, arrows move in it.

use super::keys::Key;
use super::line::Line;

/// Which of the options fit what was typed, by their positions, the nearest first.
pub type Fitting<'f> = &'f dyn Fn(&str) -> Vec<usize>;

/// The list while somebody chooses from it.
pub struct Choices<'f> {
    pub filter: Line,
    fitting: Fitting<'f>,
    shown: Vec<usize>,
    /// The place in `shown` of the option that Enter would take.
    marked: usize,
    /// The place in `shown` of the first option that is seen.
    first: usize,
    /// How many are seen at once.
    seen: usize,
}

impl<'f> Choices<'f> {
    /// Begins with all options, the one at position `marked` marked.
    pub fn new(fitting: Fitting<'f>, marked: usize) -> Self {
        let shown = fitting("");
        let marked = shown.iter().position(|option| *option == marked).unwrap_or_default();
        Self { filter: Line::default(), fitting, shown, marked, first: 0, seen: 1 }
    }

    /// The option that is marked, unless nothing fits.
    pub fn chosen(&self) -> Option<usize> {
        self.shown.get(self.marked).copied()
    }

    /// How many fit.
    pub fn count(&self) -> usize {
        self.shown.len()
    }

    /// The first and the last place that are seen, counted from 1.
    pub fn range(&self) -> (usize, usize) {
        (self.first + 1, self.shown.len().min(self.first + self.seen))
    }

    /// Does what a key means for a list; false where it means nothing.
    pub fn take(&mut self, key: Key) -> bool {
        let last = self.shown.len().saturating_sub(1);
        self.marked = match key {
            Key::Up if self.marked == 0 => last,
            Key::Up => self.marked - 1,
            Key::Down | Key::Tab if self.marked == last => 0,
            Key::Down | Key::Tab => self.marked + 1,
            Key::PageUp => self.marked.saturating_sub(self.seen),
            Key::PageDown => last.min(self.marked + self.seen),
            Key::Home if self.filter.is_empty() => 0,
            Key::End if self.filter.is_empty() => last,
            _ => return self.filtered(key),
        };
        true
    }

    fn filtered(&mut self, key: Key) -> bool {
        let before = self.filter.text();
        if !self.filter.take(key) {
            return false;
        }
        if self.filter.text() != before {
            self.shown = (self.fitting)(&self.filter.text());
            self.marked = 0;
        }
        true
    }

    /// The options that are seen in `lines` lines, each with whether it is marked.
    pub fn seen(&mut self, lines: usize) -> impl Iterator<Item = (usize, bool)> {
        self.seen = lines.max(1);
        self.first = self.first.min(self.marked).max((self.marked + 1).saturating_sub(self.seen));
        self.first = self.first.min(self.shown.len().saturating_sub(self.seen));
        let (first, marked) = (self.first, self.marked);
        let seen = self.shown.iter().enumerate().skip(first).take(self.seen);
        seen.map(move |(place, option)| (*option, place == marked))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hundred(text: &str) -> Vec<usize> {
        (0..100).filter(|number| number.to_string().contains(text)).collect()
    }

    fn seen(choices: &mut Choices<'_>) -> (Vec<usize>, Option<usize>) {
        let seen: Vec<_> = choices.seen(5).collect();
        assert!(seen.is_empty() || seen.iter().filter(|(_, is_marked)| *is_marked).count() == 1, "{seen:?}");
        (seen.into_iter().map(|(option, _)| option).collect(), choices.chosen())
    }

    #[test]
    fn arrows_and_pages_keep_the_marked_option_in_sight() {
        let mut choices = Choices::new(&hundred, 0);
        assert_eq!(seen(&mut choices), (vec![0, 1, 2, 3, 4], Some(0)));
        for key in [Key::PageDown, Key::Down] {
            assert!(choices.take(key));
        }
        assert_eq!(seen(&mut choices), (vec![2, 3, 4, 5, 6], Some(6)));
        choices.take(Key::Up);
        assert_eq!(seen(&mut choices), (vec![2, 3, 4, 5, 6], Some(5)));
        choices.take(Key::End);
        assert_eq!(seen(&mut choices), (vec![95, 96, 97, 98, 99], Some(99)));
        choices.take(Key::Down);
        assert_eq!(seen(&mut choices), (vec![0, 1, 2, 3, 4], Some(0)));
        choices.take(Key::Up);
        assert_eq!(seen(&mut choices).1, Some(99));
    }

    #[test]
    fn typing_filters_and_marks_the_nearest() {
        let mut choices = Choices::new(&hundred, 42);
        assert_eq!(choices.chosen(), Some(42));
        choices.take(Key::Char('7'));
        assert_eq!((choices.chosen(), choices.count()), (Some(7), 19));
        choices.take(Key::Char('x'));
        assert_eq!(seen(&mut choices), (vec![], None));
        assert!(choices.take(Key::PageDown) && choices.take(Key::Down) && choices.take(Key::Up));
        assert_eq!(choices.chosen(), None);
        choices.take(Key::EraseLine);
        assert_eq!(choices.count(), 100);
        assert!(!choices.take(Key::Escape));
    }
}
