//! Source Sans 3 in two weights, and the sizes the program speaks in.

use std::sync::{Arc, LazyLock};

use egui::{FontData, FontDefinitions, FontFamily, FontId, TextStyle};

/// The name of the semibold family.
const SEMIBOLD: &str = "SemiBold";

static SEMIBOLD_FAMILY: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name(SEMIBOLD.into()));

/// A size and weight with a purpose. Weight makes the hierarchy, not colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Font {
    /// 12 semibold: names of navigation groups only.
    Overline,
    /// 13: hints, meta lines, chips.
    Small,
    /// 13 semibold: labels above groups.
    SmallStrong,
    /// 15: everything that is read.
    Body,
    /// 15 semibold: names in rows, chosen answers.
    Strong,
    /// 16 semibold: sections.
    Section,
    /// 21 semibold: the one heading of a screen.
    Heading,
    /// 32: the greeting on the start screen.
    Greeting,
    /// 18: what stands around a sub-goal while it is talked about at a table.
    Lead,
    /// 24: the family's wording of a sub-goal where the window is small.
    SaidSmall,
    /// 28: the family's wording of a sub-goal while it is talked about.
    Said,
    /// 34 semibold: the sub-goal talked about where the window is small.
    GoalSmall,
    /// 44 semibold: the sub-goal talked about.
    Goal,
}

impl Font {
    /// Every purpose.
    pub const ALL: [Self; 13] = [
        Self::Overline,
        Self::Small,
        Self::SmallStrong,
        Self::Body,
        Self::Strong,
        Self::Section,
        Self::Heading,
        Self::Greeting,
        Self::Lead,
        Self::SaidSmall,
        Self::Said,
        Self::GoalSmall,
        Self::Goal,
    ];

    /// Height in points.
    pub const fn size(self) -> f32 {
        match self {
            Self::Overline => 12.0,
            Self::Small | Self::SmallStrong => 13.0,
            Self::Body | Self::Strong => 15.0,
            Self::Section => 16.0,
            Self::Heading => 21.0,
            Self::Greeting => 32.0,
            Self::Lead => 18.0,
            Self::SaidSmall => 24.0,
            Self::Said => 28.0,
            Self::GoalSmall => 34.0,
            Self::Goal => 44.0,
        }
    }

    /// From one row of a paragraph to the next, in points, on whole points: 1.4 times the size, less for the two largest.
    pub const fn line_height(self) -> f32 {
        match self {
            Self::Overline => 17.0,
            Self::Small | Self::SmallStrong => 18.0,
            Self::Body | Self::Strong => 21.0,
            Self::Section => 22.0,
            Self::Heading => 28.0,
            Self::Lead => 25.0,
            Self::SaidSmall => 33.0,
            Self::Said => 39.0,
            Self::Greeting | Self::GoalSmall => 42.0,
            Self::Goal => 54.0,
        }
    }

    /// The font egui lays text out with.
    pub fn id(self) -> FontId {
        match self {
            Self::Small
            | Self::Body
            | Self::Greeting
            | Self::Lead
            | Self::SaidSmall
            | Self::Said => regular(self.size()),
            Self::Overline
            | Self::SmallStrong
            | Self::Strong
            | Self::Section
            | Self::Heading
            | Self::GoalSmall
            | Self::Goal => semibold(self.size()),
        }
    }

    /// The same as an egui text style, for egui's own widgets.
    pub fn style(self) -> TextStyle {
        match self {
            Self::Small => TextStyle::Small,
            Self::Body => TextStyle::Body,
            Self::Heading => TextStyle::Heading,
            Self::Overline => TextStyle::Name("Overline".into()),
            Self::SmallStrong => TextStyle::Name("SmallStrong".into()),
            Self::Strong => TextStyle::Name("Strong".into()),
            Self::Section => TextStyle::Name("Section".into()),
            Self::Greeting => TextStyle::Name("Greeting".into()),
            Self::Lead => TextStyle::Name("Lead".into()),
            Self::SaidSmall => TextStyle::Name("SaidSmall".into()),
            Self::Said => TextStyle::Name("Said".into()),
            Self::GoalSmall => TextStyle::Name("GoalSmall".into()),
            Self::Goal => TextStyle::Name("Goal".into()),
        }
    }
}

/// Regular weight at any size in points: the family view and print previews have sizes of their own.
pub const fn regular(size: f32) -> FontId {
    FontId::proportional(size)
}

/// Letters of one width at any size in points: the text of a file, as it stands there.
pub const fn monospaced(size: f32) -> FontId {
    FontId::monospace(size)
}

/// Semibold weight at any size in points.
pub fn semibold(size: f32) -> FontId {
    FontId::new(size, SEMIBOLD_FAMILY.clone())
}

/// The two weights in front of egui's own fonts, which stay only for letters Source Sans does not have.
pub(super) fn definitions() -> FontDefinitions {
    const FACES: [(&str, &[u8]); 2] = [
        (
            "SourceSans3-Regular",
            include_bytes!("../../assets/fonts/SourceSans3-Regular.ttf"),
        ),
        (
            "SourceSans3-Semibold",
            include_bytes!("../../assets/fonts/SourceSans3-Semibold.ttf"),
        ),
    ];
    let mut fonts = FontDefinitions::default();
    for (name, bytes) in FACES {
        let mut face = FontData::from_static(bytes);
        // The hinting made for Windows' old rasteriser makes Source Sans taller and narrower than it was drawn.
        face.tweak.hinting = Some(false);
        fonts.font_data.insert(name.to_owned(), Arc::new(face));
    }
    let fallback = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    let with_fallback = |first: &str| {
        std::iter::once(first.to_owned())
            .chain(fallback.iter().cloned())
            .collect::<Vec<_>>()
    };
    fonts
        .families
        .insert(FontFamily::Name(SEMIBOLD.into()), with_fallback(FACES[1].0));
    fonts
        .families
        .insert(FontFamily::Proportional, with_fallback(FACES[0].0));
    fonts
}
