//! What is due, and what alarms are about.

use volya_bureau::acts::Matter;
use volya_bureau::core::event::AlarmCause;

use crate::words::Words;

impl Words {
    /// What an alarm is about.
    pub(crate) fn matter(self, matter: &Matter) -> String {
        match matter {
            Matter::Due(what) => self.due(what),
            Matter::List { cause, list } => {
                let id = match cause {
                    AlarmCause::Dropped => "due-list-dropped",
                    AlarmCause::NotOnCompleteList => "due-list-not-on-complete-list",
                    AlarmCause::LeftOut => "due-list-left-out",
                };
                self.with(id, &[("list", list.to_string()[..16].to_owned().into())])
            }
            Matter::Register(reason) => self.reason(reason),
        }
    }

    /// What is due for one person.
    pub(crate) fn due(self, what: &str) -> String {
        self.text("due", what)
    }
}
