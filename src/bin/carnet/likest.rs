//! What was probably meant by a word that names nothing.

/// The candidates whose likeness, from 0 to 1, is `enough`, the likest first.
pub fn likest<T>(
    candidates: impl IntoIterator<Item = T>,
    likeness: impl Fn(&T) -> f64,
    enough: f64,
) -> Vec<T> {
    let candidates = candidates.into_iter().map(|candidate| (likeness(&candidate), candidate));
    let mut like: Vec<(f64, T)> = candidates.filter(|(likeness, _)| *likeness >= enough).collect();
    like.sort_by(|one, other| other.0.total_cmp(&one.0));
    like.into_iter().map(|(_, candidate)| candidate).collect()
}

#[cfg(test)]
mod tests {
    use super::likest;

    #[test]
    fn the_likest_come_first_those_alike_in_their_order_and_the_unlike_not_at_all() {
        let likeness = |word: &&str| word.len() as f64 / 10.0;
        assert_eq!(
            likest(["seven77", "two", "eight888", "seven-7"], likeness, 0.7),
            ["eight888", "seven77", "seven-7"]
        );
    }
}
