//! What a question looks like in its place.

use dialoguer::console::measure_text_width;

use super::Options;
use crate::console::Console;
use crate::console::choices::Choices;
use crate::console::frame::{Scene, Size, folded};
use crate::console::line::Line;
use crate::console::terminal::Paint;
use crate::messages::visible;

/// The narrowest place for an answer beside its question.
const ANSWER: usize = 16;
/// How far an answer below its question is set in.
const INDENT: usize = 2;
/// What stands before the marked option.
const MARK: &str = "› ";

/// A question with the text that answers it, beside it or, where that is too narrow, below.
pub fn text_scene(label: &str, line: &Line, size: Size) -> Scene {
    let mut lines = folded(label, size.width - 1);
    let beside = lines.last().map_or(0, |last| measure_text_width(last) + 1);
    let is_beside = lines.len() == 1 && beside + ANSWER <= size.width;
    let indent = if is_beside { beside } else { INDENT };
    let (seen, cursor) = line.seen(size.width - 1 - indent);
    match lines.last_mut().filter(|_| is_beside) {
        Some(last) => *last = format!("{last} {seen}"),
        None => lines.push(format!("{:INDENT$}{seen}", "")),
    }
    Scene { row: lines.len() - 1, column: indent + cursor, lines }
}

/// A question with the options that fit what is typed, as many as there is room for.
pub fn choice_scene(
    label: &str,
    choices: &mut Choices<'_>,
    options: &Options<'_>,
    size: Size,
    room: usize,
    console: &Console,
) -> Scene {
    let mut scene = text_scene(label, &choices.filter, size);
    for (option, is_marked) in choices.seen(room) {
        let mark = if is_marked { MARK } else { "  " };
        let shown = (options.shown)(option, size.width - 1 - measure_text_width(MARK));
        scene.lines.push(format!("{mark}{}", visible(&shown)));
    }
    let count = match (choices.count(), choices.range()) {
        (fitting, (first, last)) if fitting > room => console.messages.options_seen(first, last, fitting),
        (fitting, _) if fitting != options.count || fitting == 0 => {
            console.messages.options_fit(fitting, options.count)
        }
        _ => return scene,
    };
    scene.lines.push(console.terminal.paint(Paint::Dim, &count));
    scene
}
