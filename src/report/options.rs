//! What whoever prints can choose.

/// The kinds of file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// Pages to print.
    #[default]
    Pdf,
    /// One picture of lines, for a document or a slide.
    Svg,
    /// One picture of points.
    Png,
}

impl Format {
    /// All, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Svg, Self::Png];

    /// What the names of such files end in.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// Whether it has pages; a picture grows with what stands in it.
    pub const fn has_pages(self) -> bool {
        matches!(self, Self::Pdf)
    }
}

/// The paper, lying on its long side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Paper {
    /// The ordinary sheet.
    #[default]
    A4,
    /// Twice as large.
    A3,
}

impl Paper {
    /// All, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::A4, Self::A3];

    /// Width and height in points.
    pub const fn size(self) -> (f32, f32) {
        match self {
            Self::A4 => (841.89, 595.28),
            Self::A3 => (1190.55, 841.89),
        }
    }
}

/// Whether names stand on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Names {
    /// As the case has them.
    #[default]
    AsInCase,
    /// The child is *the child*, people are what they are to it.
    Hidden,
}

/// What can stand beside an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Extra {
    /// With which reactions it may hang together.
    Links,
    /// Who it is known from.
    Sources,
}

impl Extra {
    /// All, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Links, Self::Sources];
}

/// A lane of the printed life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lane {
    /// Where the child lived.
    Homes,
    /// *Opvækstvilkår*: what went on.
    Conditions,
    /// *Belastende oplevelser*: what happened.
    Experiences,
    /// *Reaktioner fra screeninger*.
    Reactions,
    /// *Anbringelse og skole*.
    Placement,
    /// Who was there.
    Presence,
    /// What happened in the lives of others.
    Others,
    /// Notes of functional age.
    FunctionalAge,
    /// *Delmål*.
    SubGoals,
    /// *Runder*.
    Rounds,
}

impl Lane {
    /// All, from top to bottom.
    pub const ALL: [Self; 10] = [
        Self::Homes,
        Self::Conditions,
        Self::Experiences,
        Self::Reactions,
        Self::Placement,
        Self::Presence,
        Self::Others,
        Self::FunctionalAge,
        Self::SubGoals,
        Self::Rounds,
    ];

    /// The key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Homes => "report-lane-homes",
            Self::Conditions => "lane-conditions",
            Self::Experiences => "lane-experiences",
            Self::Reactions => "lane-reactions",
            Self::Placement => "lane-placement",
            Self::Presence => "lane-presence",
            Self::Others => "report-lane-others",
            Self::FunctionalAge => "lane-ages",
            Self::SubGoals => "lane-subgoals",
            Self::Rounds => "lane-rounds",
        }
    }
}

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The kind of file.
    pub format: Format,
    /// The paper.
    pub paper: Paper,
    /// Whether names stand on it.
    pub names: Names,
    /// Lanes that do not stand on it.
    pub left_out: Vec<Lane>,
    /// What stands beside items.
    pub extras: Vec<Extra>,
}

impl Default for Options {
    /// Everything on ordinary paper, with links, without sources.
    fn default() -> Self {
        Self {
            format: Format::default(),
            paper: Paper::default(),
            names: Names::default(),
            left_out: Vec::new(),
            extras: vec![Extra::Links],
        }
    }
}

impl Options {
    /// Whether a lane stands on it.
    pub fn has(&self, lane: Lane) -> bool {
        !self.left_out.contains(&lane)
    }

    /// Whether this stands beside items.
    pub fn shows(&self, extra: Extra) -> bool {
        self.extras.contains(&extra)
    }

    /// With a lane taken out or put back.
    pub fn turn_lane(&mut self, lane: Lane) {
        turn(&mut self.left_out, lane);
    }

    /// With something beside items taken out or put back.
    pub fn turn_extra(&mut self, extra: Extra) {
        turn(&mut self.extras, extra);
    }
}

fn turn<T: PartialEq>(list: &mut Vec<T>, one: T) {
    if let Some(at) = list.iter().position(|other| *other == one) {
        list.remove(at);
    } else {
        list.push(one);
    }
}
