//! What the table is narrowed to, in which order it stands, and how much of it is out of sight.

use egui::{Align, Layout, Popup, Rect, Ui, UiBuilder, pos2, vec2};

use super::rows::{Row, Table};
use super::{ExperiencesView, focus_words};
use crate::app::search::matching::{Comparer, needles};
use crate::design::{Font, Icon, space};
use crate::text::collation::compare;
use crate::ui::Cx;
use crate::ui::widgets::{filter_chip_ui, label_ui, menu_item_ui, plain, quiet};

/// Something the table can be narrowed to. Several narrow it further.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Filter {
    /// Came as a shock.
    Sudden,
    /// Became part of growing up.
    Lasting,
    /// Still goes on.
    Ongoing,
    /// Without a time.
    Undated,
    /// Nobody is sure.
    Unsure,
    /// Written since the newest round began.
    New,
    /// Nobody has linked it with a reaction.
    Unlinked,
}

impl Filter {
    const ALL: [Self; 7] = [
        Self::Sudden,
        Self::Lasting,
        Self::Ongoing,
        Self::Undated,
        Self::Unsure,
        Self::New,
        Self::Unlinked,
    ];

    fn holds(self, row: &Row) -> bool {
        match self {
            Self::Sudden => row.is_sudden,
            Self::Lasting => row.is_lasting,
            Self::Ongoing => row.is_ongoing,
            Self::Undated => row.life.is_none(),
            Self::Unsure => row.is_unsure,
            Self::New => row.is_new,
            Self::Unlinked => row.reactions.is_empty(),
        }
    }

    fn words(self, cx: &Cx<'_>, round: u32) -> String {
        let words = cx.words;
        match self {
            Self::Sudden => words.t("experiences-sudden"),
            Self::Lasting => words.t("experiences-lasting"),
            Self::Ongoing => words.t("experiences-ongoing"),
            Self::Undated => words.t("timeline-undated"),
            Self::Unsure => words.t("experiences-unsure"),
            Self::New => return words.tf("experiences-new", &[("n", round.into())]),
            Self::Unlinked => words.t("experiences-not-linked"),
        }
        .to_owned()
    }
}

/// The order of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// By kind, as on the form.
    #[default]
    Kind,
    /// Oldest first, what has no time last.
    Time,
    /// By the Danish alphabet.
    Name,
}

impl Sort {
    const ALL: [Self; 3] = [Self::Kind, Self::Time, Self::Name];

    /// "efter slags".
    pub fn words(self, cx: &Cx<'_>) -> &'static str {
        cx.words.t(match self {
            Self::Kind => "experiences-by-kind",
            Self::Time => "experiences-by-time",
            Self::Name => "experiences-by-name",
        })
    }
}

/// What is shown of a table, with what that was worked out for.
#[derive(Debug)]
pub struct Shown {
    filters: Vec<Filter>,
    sort: Sort,
    wanted: String,
    /// The rows in their order, by their places in the table.
    pub rows: Vec<usize>,
}

impl Shown {
    /// Narrows and sorts.
    pub fn of(table: &Table, filters: &[Filter], sort: Sort, wanted: &str) -> Self {
        let needles = needles(wanted);
        let mut comparer = Comparer::default();
        let mut rows: Vec<usize> = (0..table.rows.len())
            .filter(|at| {
                let row = &table.rows[*at];
                filters.iter().all(|filter| filter.holds(row))
                    && (needles.is_empty() || comparer.holds(&needles, &row.text))
            })
            .collect();
        let by_time = |a: &Row, b: &Row| {
            a.order
                .cmp(&b.order)
                .then_with(|| compare(&a.name, &b.name))
        };
        // *Andet* has no number and stands last, as on the form.
        let kind = |row: &Row| row.kind.number().unwrap_or(usize::MAX);
        rows.sort_by(|a, b| {
            let (a, b) = (&table.rows[*a], &table.rows[*b]);
            match sort {
                Sort::Kind => kind(a).cmp(&kind(b)).then_with(|| by_time(a, b)),
                Sort::Time => by_time(a, b),
                Sort::Name => compare(&a.name, &b.name).then_with(|| a.order.cmp(&b.order)),
            }
        });
        Self {
            filters: filters.to_vec(),
            sort,
            wanted: wanted.to_owned(),
            rows,
        }
    }

    /// Whether it is what is asked for.
    pub fn is_for(&self, filters: &[Filter], sort: Sort, wanted: &str) -> bool {
        self.filters == filters && self.sort == sort && self.wanted == wanted
    }
}

impl ExperiencesView {
    /// The chips and the order; gives where what comes next begins.
    pub(super) fn filters_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, table: &Table, row: Rect) -> f32 {
        let t = cx.tokens;
        let sort = self.sort.words(cx);
        let button = quiet(sort).icon(Icon::ArrowDownUp);
        let wide = button.natural_width(ui) + space::WIDE;
        let room = row.with_max_x(row.right() - wide - space::SMALL);
        let mut chips = ui.new_child(UiBuilder::new().max_rect(room));
        chips.spacing_mut().item_spacing = vec2(8.0, 6.0);
        let round = table.case.last_round().map(|(number, _)| number);
        chips.horizontal_wrapped(|ui| {
            let is_all = self.filters.is_empty();
            let all = cx.words.t("experiences-all");
            if filter_chip_ui(ui, t, all, Some(table.rows.len()), is_all).clicked() {
                self.show_all();
            }
            for filter in Filter::ALL {
                let on = self.filters.contains(&filter);
                let count = table.rows.iter().filter(|row| filter.holds(row)).count();
                if (count == 0 && !on) || (filter == Filter::New && round.is_none() && !on) {
                    continue;
                }
                let words = filter.words(cx, round.unwrap_or(0));
                if filter_chip_ui(ui, t, &words, Some(count), on).clicked() {
                    if on {
                        self.filters.retain(|known| *known != filter);
                    } else {
                        self.filters.push(filter);
                    }
                }
            }
        });
        let corner = Rect::from_min_max(pos2(row.right() - wide, row.top() - 2.0), row.max);
        let right = Layout::right_to_left(Align::Center);
        let mut place = ui.new_child(UiBuilder::new().max_rect(corner).layout(right));
        let name = cx.words.tf("experiences-sorted", &[("how", sort.into())]);
        let response = button.name(&name).ui(&mut place, t);
        Popup::menu(&response).accessible_name(&*name).show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for sort in Sort::ALL {
                let icon = (self.sort == sort).then_some(Icon::Check);
                if menu_item_ui(ui, t, icon, sort.words(cx), None).clicked() {
                    self.sort = sort;
                }
            }
        });
        chips.min_rect().bottom()
    }

    /// How many are out of sight, and the way to them; gives where what comes next begins.
    pub(super) fn hidden_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        hidden: usize,
        row: Rect,
    ) -> f32 {
        let t = cx.tokens;
        let focus = focus_words(cx);
        if hidden == 0 && focus.is_none() {
            return row.top();
        }
        let mut place = ui.new_child(
            UiBuilder::new()
                .max_rect(Rect::from_min_size(row.min, vec2(row.width(), 32.0)))
                .layout(Layout::left_to_right(Align::Center)),
        );
        place.spacing_mut().item_spacing.x = space::SMALL;
        if hidden > 0 {
            let words = cx.words.tf("experiences-hidden", &[("n", hidden.into())]);
            let label = label_ui(&mut place, &words, Font::Body, t.muted);
            place.ctx().accesskit_node_builder(label.id, |node| {
                node.set_live(egui::accesskit::Live::Polite);
            });
            if plain(cx.words.t("experiences-show-all"))
                .small()
                .ui(&mut place, t)
                .clicked()
            {
                self.show_all();
            }
        }
        if let Some(words) = focus {
            label_ui(&mut place, &words, Font::Body, t.muted);
            if plain(cx.words.t("experiences-let-go"))
                .small()
                .ui(&mut place, t)
                .clicked()
            {
                cx.push(crate::app::Command::Choose(None));
            }
        }
        row.top() + 38.0
    }

    /// Takes away everything the table is narrowed to.
    pub(super) fn show_all(&mut self) {
        self.filters.clear();
        self.wanted.clear();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::lang::Lang;
    use crate::model::generate;
    use crate::text::Words;

    fn table() -> Table {
        let case = Arc::new(generate::huge(3));
        let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 16).expect("a real day");
        Table::of(&case, Words::of(Lang::Da), Lang::Da, today)
    }

    #[test]
    fn filters_narrow_together_and_nothing_is_lost() {
        let table = table();
        let all = Shown::of(&table, &[], Sort::Kind, "").rows.len();
        assert_eq!(all, table.rows.len());
        for one in Filter::ALL {
            let of_one = Shown::of(&table, &[one], Sort::Kind, "").rows;
            assert!(of_one.iter().all(|at| one.holds(&table.rows[*at])));
            for other in Filter::ALL {
                let both = Shown::of(&table, &[one, other], Sort::Kind, "").rows;
                assert!(
                    both.iter().all(|at| of_one.contains(at)),
                    "{one:?} {other:?}"
                );
            }
        }
    }

    #[test]
    fn each_order_holds_every_row_once() {
        let table = table();
        for sort in Sort::ALL {
            let mut rows = Shown::of(&table, &[], sort, "").rows;
            let names: Vec<&str> = rows.iter().map(|at| &*table.rows[*at].name).collect();
            if sort == Sort::Name {
                assert!(names.is_sorted_by(|a, b| compare(a, b).is_le()));
            }
            rows.sort_unstable();
            assert!(rows.into_iter().eq(0..table.rows.len()));
        }
    }

    #[test]
    fn what_is_looked_for_is_found_in_everything_written() {
        let table = table();
        let rows = Shown::of(&table, &[], Sort::Time, "far").rows;
        assert!(!rows.is_empty() && rows.len() < table.rows.len());
        let holds = |at: &usize| table.rows[*at].text.to_lowercase().contains("far");
        assert!(rows.iter().all(holds));
    }
}
