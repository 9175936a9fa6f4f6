//! A client's fields: some asked one after another, then any other that the person chooses from a list.

mod shown;

use anyhow::Result;
use carnet::client::{Field, FieldError, Kind};
use carnet::firm::TeamMember;
use carnet::{Error, Warning};

use super::choose::choose;
use crate::commands::FieldFlags;
use crate::console::{Answer, Console, Dialogue, Escape};
use crate::program_error::ProgramError;

/// Tells what the registry would warn of, were these values given, or why it would refuse them.
pub type Judge<'f> = &'f mut dyn FnMut(&FieldFlags) -> Result<Vec<Warning>>;

/// The questions, and what is known before they are asked.
pub struct Form<'f> {
    pub console: &'f Console,
    /// What stands above the questions.
    pub title: String,
    /// What is asked at the end.
    pub confirmation: String,
    /// The values that stay where nothing else is given.
    pub before: FieldFlags,
    /// The answers so far.
    pub answers: FieldFlags,
    /// Who can be made lead; where nobody can, nobody is asked for.
    pub leads: Vec<TeamMember>,
    /// The fields that are asked one after another.
    pub asked: Vec<Field>,
    /// The fields that can be chosen afterwards.
    pub offered: Vec<Field>,
    pub judge: Judge<'f>,
    /// What each answer has warned of.
    pub warned: Vec<(Field, Warning)>,
}

/// What came of a form.
pub struct Filled {
    /// What differs from what was before.
    pub fields: FieldFlags,
    /// What the person has been warned of.
    pub warnings: Vec<Warning>,
}

impl Form<'_> {
    /// Asks until all is answered and confirmed; where nothing is different then, nothing is confirmed.
    pub fn fill(mut self, dialogue: &mut Dialogue<'_>) -> Result<Filled> {
        if self.leads.is_empty() && self.answers.get(Field::LeadAccountant).is_none() {
            self.asked.retain(|field| *field != Field::LeadAccountant);
            self.offered.retain(|field| *field != Field::LeadAccountant);
        }
        let mut at = 0;
        loop {
            dialogue.set_above(self.above(at));
            dialogue.set_escape(if at == 0 { Escape::Leave } else { Escape::Back });
            let answer = match self.asked.get(at) {
                Some(field) => self.ask(*field, dialogue)?,
                None => match self.offer(dialogue)? {
                    Answer::Given(escape) => match self.review(escape, dialogue)? {
                        Answer::Given(filled) => return Ok(filled),
                        Answer::Back => continue,
                    },
                    Answer::Back => Answer::Back,
                },
            };
            at = match answer {
                Answer::Given(()) => at + 1,
                Answer::Back => at.checked_sub(1).ok_or(ProgramError::Unanswered)?,
            };
        }
    }

    /// Lets fields be chosen and answered, until that is all; gives what Escape does then.
    fn offer(&mut self, dialogue: &mut Dialogue<'_>) -> Result<Answer<Escape>> {
        let messages = self.console.messages;
        let mut marked = 0;
        loop {
            dialogue.set_above(self.above(self.asked.len()));
            let fields = self.offered.iter().map(|field| self.answered(*field));
            let shown: Vec<String> = std::iter::once(messages.that_is_all()).chain(fields).collect();
            let everything = self.given(|_| true);
            let escape = match (self.asked.is_empty(), everything.fields().next()) {
                (false, _) => Escape::Back,
                (true, None) => Escape::Leave,
                (true, Some(_)) => Escape::Finish,
            };
            dialogue.set_escape(escape);
            let judge = &mut self.judge;
            let check = |chosen: usize| match chosen {
                0 => refused(judge(&everything)),
                _ => Ok(None),
            };
            match choose(&messages.question_more_fields(), &shown, marked, dialogue, check)? {
                Answer::Given(0) => return Ok(Answer::Given(Escape::Back)),
                Answer::Given(chosen) => {
                    dialogue.set_escape(Escape::Back);
                    // Whether it was answered or left, the list comes back.
                    self.ask(self.offered[chosen - 1], dialogue)?;
                    marked = if self.asked.is_empty() { 0 } else { (chosen + 1) % shown.len() };
                }
                Answer::Back if escape == Escape::Finish => return Ok(Answer::Given(Escape::Leave)),
                Answer::Back => return Ok(Answer::Back),
            }
        }
    }

    /// Shows what is about to be stored, and asks whether it is right.
    fn review(&mut self, escape: Escape, dialogue: &mut Dialogue<'_>) -> Result<Answer<Filled>> {
        let fields = self.given(|_| true);
        let warnings = (self.judge)(&fields)?;
        if fields.fields().next().is_some() {
            dialogue.set_above(self.summary(&fields, &warnings));
            dialogue.set_escape(escape);
            match (dialogue.confirm(&self.confirmation)?, escape) {
                (Answer::Back, Escape::Leave) => return Err(ProgramError::Unanswered.into()),
                (Answer::Back, _) => return Ok(Answer::Back),
                (Answer::Given(()), _) => {}
            }
        }
        Ok(Answer::Given(Filled { fields, warnings }))
    }

    /// The answers that differ from what was before.
    fn given(&self, is_meant: impl Fn(Field) -> bool) -> FieldFlags {
        let mut given = FieldFlags::default();
        for field in Field::writable().filter(|field| is_meant(*field)) {
            if let Some(text) = self.answers.get(field).filter(|text| *text != self.stays(field)) {
                given.set(field, text.to_owned());
            }
        }
        given
    }

    /// The text of a field for which nothing else is given.
    fn stays(&self, field: Field) -> &str {
        self.before.get(field).or(field.default_key()).unwrap_or_default()
    }

    fn ask(&mut self, field: Field, dialogue: &mut Dialogue<'_>) -> Result<Answer<()>> {
        let texts = self.options(field);
        let text = self.answers.get(field).unwrap_or(self.stays(field)).to_owned();
        let label = self.console.messages.question(self.heading(field));
        let answer = match texts {
            None => dialogue.text(&label, &text, |text| self.refusal(field, text))?,
            Some(texts) => {
                let shown: Vec<String> = texts.iter().map(|text| self.shown(field, text)).collect();
                let marked = texts.iter().position(|each| *each == text).unwrap_or_default();
                let check = |chosen: usize| self.refusal(field, &texts[chosen]);
                choose(&label, &shown, marked, dialogue, check)?.map(|chosen| texts[chosen].clone())
            }
        };
        Ok(answer.map(drop))
    }

    /// Takes an answer over; where a rule refuses it, gives the reason and keeps the former one.
    fn refusal(&mut self, field: Field, text: &str) -> Result<Option<anyhow::Error>> {
        let former = self.answers.clone();
        self.answers.set(field, text.to_owned());
        let end = self.asked.iter().position(|other| *other == field);
        let later = end.map_or(&[][..], |end| &self.asked[end + 1..]);
        let is_answered = |other| end.is_none() || (self.asked.contains(&other) && !later.contains(&other));
        let given = self.given(is_answered);
        match (self.judge)(&given) {
            Ok(warnings) => {
                self.keep(field, warnings);
                Ok(None)
            }
            Err(error) => {
                self.answers = former;
                refused(Err(error))
            }
        }
    }

    /// Remembers what an answer has warned of, beyond what others have.
    fn keep(&mut self, field: Field, warnings: Vec<Warning>) {
        self.warned.retain(|(other, _)| *other != field);
        let is_known = |warning: &Warning| self.warned.iter().any(|(_, other)| other == warning);
        let news: Vec<_> = warnings.into_iter().filter(|each| !is_known(each)).collect();
        self.warned.extend(news.into_iter().map(|warning| (field, warning)));
    }

    /// The texts that a field of a closed set can have; the present one is always among them.
    fn options(&self, field: Field) -> Option<Vec<String>> {
        match field.kind() {
            Kind::Choice(choices) => Some(choices.iter().map(|choice| choice.key.to_owned()).collect()),
            Kind::Member => {
                let leads = self.leads.iter().map(|member| member.handle().to_owned());
                let mut texts: Vec<String> = std::iter::once(String::new()).chain(leads).collect();
                let present = self.answers.get(field).unwrap_or(self.stays(field)).to_owned();
                if !texts.contains(&present) {
                    texts.push(present);
                }
                Some(texts)
            }
            _ => None,
        }
    }
}

/// What another answer can mend; anything else ends the questions.
fn refused(judged: Result<Vec<Warning>>) -> Result<Option<anyhow::Error>> {
    let Err(error) = judged else { return Ok(None) };
    let is_refusal = matches!(error.downcast_ref::<Error>(), Some(Error::Refused(_) | Error::Field(_)));
    match is_refusal || error.is::<FieldError>() {
        true => Ok(Some(error)),
        false => Err(error),
    }
}
