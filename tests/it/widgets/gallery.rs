//! Every widget on one sheet, in the states it can have.

use aoa_tavle::design::{Font, Icon, Tokens, space};
use aoa_tavle::ui::widgets as w;
use egui::{Id, Rect, Ui, UiBuilder, pos2, vec2};

fn place(ui: &mut Ui, x: f32, y: f32, wide: f32, content: impl FnOnce(&mut Ui)) {
    let rect = Rect::from_min_size(pos2(x, y), vec2(wide, 400.0));
    ui.scope_builder(UiBuilder::new().max_rect(rect), content);
}

pub fn gallery_ui(ui: &mut Ui) {
    let t = Tokens::current(ui);
    let whole = ui.max_rect();
    ui.painter().rect_filled(whole.expand(20.0), 0.0, t.canvas);
    place(ui, 32.0, 20.0, 600.0, |ui| {
        w::heading_ui(ui, t, "Komponenter og tilstande", w::Level::Screen);
    });

    for (n, (state, words)) in [
        (w::CardState::Rest, "hvile"),
        (w::CardState::Hovered, "peget på"),
        (w::CardState::Focused, "fokus"),
        (w::CardState::Chosen, "valgt flere"),
        (w::CardState::Dragged, "trækkes"),
        (w::CardState::Frozen, "lukket runde"),
        (w::CardState::Conflict, "konflikt"),
    ]
    .into_iter()
    .enumerate()
    {
        let rect = Rect::from_min_size(pos2(32.0 + n as f32 * 226.0, 64.0), vec2(212.0, 82.0));
        w::paint_card(ui.painter(), rect, t, state);
        let theme = t.theme(n);
        w::paint_side_bar(
            ui.painter(),
            rect,
            theme.ink,
            if n % 2 == 0 {
                w::Bar::Solid
            } else {
                w::Bar::Dotted
            },
        );
        ui.scope_builder(
            UiBuilder::new().max_rect(rect.shrink2(vec2(14.0, 8.0))),
            |ui| {
                ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
                ui.label("Sover hele natten, når far sidder hos ham");
                ui.horizontal(|ui| {
                    w::chip_ui(
                        ui,
                        t,
                        "Noah",
                        if state == w::CardState::Frozen {
                            t.chip_frozen
                        } else {
                            theme.chip
                        },
                    );
                    w::label_ui(ui, "Reaktion 1", Font::Small, t.faint);
                });
            },
        );
        place(ui, rect.left(), 152.0, 200.0, |ui| {
            w::label_ui(ui, words, Font::Small, t.faint);
        });
    }

    place(ui, 32.0, 190.0, 780.0, |ui| {
        w::heading_ui(ui, t, "Knapper", w::Level::Group);
        ui.horizontal(|ui| {
            w::primary("Afslut runde…").ui(ui, t);
            w::plain("Udskriv…").icon(Icon::Printer).ui(ui, t);
            w::plain("Slået til").pressed(true).ui(ui, t);
            w::plain("Kan ikke nu")
                .disabled_because(Some("Jonas redigerer"))
                .ui(ui, t);
            w::quiet("Tilføj").icon(Icon::Plus).ui(ui, t);
            w::icon_button(Icon::Undo2, "Fortryd").ui(ui, t);
            w::icon_button(Icon::Redo2, "Annuller fortryd")
                .disabled_because(Some("Intet at gøre igen"))
                .ui(ui, t);
            w::help_button("Hjælp til søvnproblemer").ui(ui, t);
            w::plain("Fokus").ui(ui, t).request_focus();
        });
        ui.add_space(space::SMALL);
        w::heading_ui(ui, t, "Felter", w::Level::Group);
        ui.horizontal_top(|ui| {
            w::text_field(Id::unique("f1"), "", "Tomt")
                .hint("Skriv her")
                .width(180.0)
                .ui(ui, t);
            w::text_field(Id::unique("f2"), "Noah", "Søg")
                .icon(Icon::Search)
                .width(180.0)
                .ui(ui, t);
            w::text_field(Id::unique("f3"), "32. maj 2022", "Dato")
                .error(Some("Maj har 31 dage. Skriv fx “maj 2022”."))
                .width(220.0)
                .ui(ui, t);
            w::text_field(Id::unique("f4"), "Låst", "Låst felt")
                .locked(true)
                .width(100.0)
                .ui(ui, t);
        });
        w::text_area(
            Id::unique("f5"),
            "Så far slå mor. Noah stod i døren til køkkenet.",
            "Med egne ord",
            2,
        )
        .width(540.0)
        .ui(ui, t);
        w::cell_field(Id::unique("f6"), "", "Kommentar", 2)
            .hint("Tilføj kommentar")
            .width(300.0)
            .ui(ui, t);
    });

    place(ui, 860.0, 190.0, 700.0, |ui| {
        w::heading_ui(ui, t, "Svar og valg", w::Level::Group);
        let yes_no = |name: &'static str| {
            let (yes, no) = if name == "a" {
                ("a: JA", "a: NEJ")
            } else if name == "b" {
                ("b: JA", "b: NEJ")
            } else {
                ("c: JA", "c: NEJ")
            };
            [
                w::Choice {
                    words: "JA",
                    name: yes,
                },
                w::Choice {
                    words: "NEJ",
                    name: no,
                },
            ]
        };
        ui.horizontal(|ui| {
            w::answer_ui(ui, t, &yes_no("a"), None, w::Density::Roomy);
            ui.add_space(16.0);
            w::answer_ui(ui, t, &yes_no("b"), Some(0), w::Density::Roomy);
            ui.add_space(16.0);
            w::answer_ui(ui, t, &yes_no("c"), Some(1), w::Density::Compact);
            ui.add_space(16.0);
            let views =
                ["Hele livet", "10 år", "1 år"].map(|words| w::Choice { words, name: words });
            w::segmented_ui(ui, t, &views, Some(1), 92.0);
        });
        ui.add_space(space::SMALL);
        w::heading_ui(ui, t, "Mærker, chips, filtre", w::Level::Group);
        ui.horizontal(|ui| {
            for (n, words) in ["Noah", "Mor", "Skolen", "Far", "Farmor", "Lærer"]
                .into_iter()
                .enumerate()
            {
                w::chip_ui(ui, t, words, t.theme(n).chip);
            }
            w::filter_chip_ui(ui, t, "Alle", Some(38), true);
            w::filter_chip_ui(ui, t, "Mine", Some(6), false);
            w::key_cap_ui(ui, t, "Ctrl");
        });
        ui.add_space(space::SMALL);
        let (shapes, _) = ui.allocate_exact_size(vec2(600.0, 28.0), egui::Sense::hover());
        let painter = ui.painter();
        let at = |x: f32| pos2(shapes.left() + x, shapes.center().y);
        for (n, mark) in [
            w::Mark::Diamond,
            w::Mark::HollowDiamond,
            w::Mark::Band,
            w::Mark::Dot,
            w::Mark::Ring,
            w::Mark::Dashes,
        ]
        .into_iter()
        .enumerate()
        {
            mark.paint(painter, at(10.0 + n as f32 * 30.0), t.text);
        }
        let bar = |x: f32, wide: f32| Rect::from_center_size(at(x), vec2(wide, 8.0));
        w::shapes::band(painter, bar(240.0, 80.0), vec2(30.0, 30.0), t.band);
        w::shapes::band(painter, bar(340.0, 80.0), vec2(30.0, 0.0), t.band);
        w::shapes::arrow(painter, at(394.0), t.text);
        w::shapes::hatch(
            painter,
            Rect::from_center_size(at(440.0), vec2(50.0, 16.0)),
            t.text,
            t.card,
        );
        w::shapes::dashed_box(
            painter,
            Rect::from_center_size(at(520.0), vec2(80.0, 24.0)),
            t.border_strong,
        );
        ui.add_space(space::SMALL);
        ui.horizontal(|ui| {
            w::checkbox_ui(ui, t, "Vis kilder", true);
            ui.add_space(16.0);
            w::checkbox_ui(ui, t, "Vis datoer", false);
            ui.add_space(16.0);
            w::switch_ui(ui, t, "Rolige bevægelser", "til", true);
            ui.add_space(16.0);
            w::switch_ui(ui, t, "Vis antal", "fra", false);
        });
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            ui.scope_builder(
                UiBuilder::new().max_rect(Rect::from_min_size(ui.cursor().min, vec2(310.0, 56.0))),
                |ui| {
                    w::Tile {
                        mark: w::Mark::Diamond,
                        title: "Pludselig",
                        hint: "kom som et chok",
                        checked: true,
                    }
                    .ui(ui, t);
                },
            );
            ui.scope_builder(
                UiBuilder::new().max_rect(Rect::from_min_size(ui.cursor().min, vec2(310.0, 56.0))),
                |ui| {
                    w::Tile {
                        mark: w::Mark::Band,
                        title: "Langvarig",
                        hint: "blev en del af opvæksten",
                        checked: false,
                    }
                    .ui(ui, t);
                },
            );
        });
    });

    place(ui, 32.0, 476.0, 780.0, |ui| {
        w::heading_ui(ui, t, "Smalle bjælker under topbjælken", w::Level::Group);
        ui.spacing_mut().item_spacing.y = 6.0;
        w::SlimBar {
            tone: w::Tone::Warn,
            icon: Icon::Lock,
            words: "Jonas redigerer sagen siden 14.10. Du kan læse.",
            actions: &["Prøv igen"],
        }
        .ui(ui, t);
        w::SlimBar {
            tone: w::Tone::Info,
            icon: Icon::Archive,
            words: "Runde 1 er lukket 2. okt. Ret med en dateret note.",
            actions: &["Skriv note…"],
        }
        .ui(ui, t);
        w::SlimBar {
            tone: w::Tone::Error,
            icon: Icon::HardDrive,
            words: "Fællesdrevet svarer ikke. Vi gemmer her på maskinen, til det er tilbage.",
            actions: &["Se begge", "Behold alt"],
        }
        .ui(ui, t);
        ui.add_space(space::SMALL);
        w::section_ui(ui, t, "Hvordan går det?", "som det ser ud i dag");
        ui.scope_builder(
            UiBuilder::new().max_rect(Rect::from_min_size(ui.cursor().min, vec2(460.0, 200.0))),
            |ui| {
                w::Radio {
                    words: "I gang",
                    icon: Some(Icon::CircleDot),
                    meaning: Some("som sidst"),
                    look: w::RadioLook::Boxed,
                    ..Default::default()
                }
                .ui(ui, t);
                w::Radio {
                    words: "Justeret",
                    icon: Some(Icon::Pencil),
                    meaning: Some("ordlyd eller måde er lavet om"),
                    chosen: true,
                    look: w::RadioLook::Boxed,
                    ..Default::default()
                }
                .ui(ui, t);
                ui.horizontal(|ui| {
                    w::Radio {
                        words: "Delvist",
                        chosen: true,
                        ..Default::default()
                    }
                    .ui(ui, t);
                    ui.add_space(16.0);
                    w::Radio {
                        words: "Så det ikke",
                        ..Default::default()
                    }
                    .ui(ui, t);
                });
            },
        );
    });

    place(ui, 860.0, 476.0, 340.0, |ui| {
        w::heading_ui(ui, t, "Tomt sted", w::Level::Group);
        w::theme_panel_frame(t.theme(4)).show(ui, |ui| {
            w::EmptyState {
                icon: Icon::BookOpen,
                ink: t.theme(4).ink,
                words: "Hvad understøtter Noahs fortælling lige nu?",
                action: Some((Icon::Plus, "Tilføj et kort")),
            }
            .ui(ui, t);
        });
        ui.add_space(space::SMALL);
        w::note_box_ui(
            ui,
            t,
            "“Ofte” betyder mere end almindeligt og til gene for barnet.",
        );
        w::gap_ui(ui, t, "Hvad understøtter her?");
    });

    place(ui, 1240.0, 476.0, 200.0, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        w::nav_group_ui(ui, t, "DET VI VED");
        for (icon, words, count, selected) in [
            (Icon::ListChecks, "Screening", Some("9 af 11"), true),
            (Icon::History, "Oplevelser", Some("12"), false),
            (Icon::GitCompareArrows, "Dobbeltfokus", None, false),
            (Icon::CalendarRange, "Tidslinje", None, false),
            (Icon::Map, "Kortlægning", Some("15"), false),
        ] {
            w::nav_item_ui(
                ui,
                t,
                w::NavItem {
                    icon,
                    words,
                    count,
                    mark: None,
                    selected,
                },
                w::NavWidth::Wide,
            );
        }
        w::nav_item_ui(
            ui,
            t,
            w::NavItem {
                icon: Icon::Target,
                words: "Mål og plan",
                count: None,
                mark: None,
                selected: true,
            },
            w::NavWidth::Collapsed,
        );
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
            for (n, icon) in [
                Icon::Shield,
                Icon::Sun,
                Icon::HeartHandshake,
                Icon::Waves,
                Icon::BookOpen,
                Icon::Flame,
            ]
            .into_iter()
            .enumerate()
            {
                let (rect, _) = ui.allocate_exact_size(vec2(18.0, 18.0), egui::Sense::hover());
                icon.paint_in(ui.painter(), rect, 18.0, t.theme(n).ink);
            }
        });
    });

    place(ui, 1460.0, 476.0, 150.0, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        w::week_strip_ui(ui, t, 7, &(6..=10), "Uge 7 af 10", w::WeekNumbers::Shown);
        w::week_strip_ui(ui, t, 3, &(6..=10), "Uge 3 af 10", w::WeekNumbers::Hidden);
        w::progress_line_ui(ui, t, "Læser mappen", 0.7, 150.0);
    });
    place(ui, 1240.0, 770.0, 380.0, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        w::LinkRow {
            mark: Some(w::Mark::HollowDiamond),
            title: "Så far slå mor",
            below: Some("ca. nov. 2020, 5 år"),
            ..Default::default()
        }
        .ui(ui, t);
        w::LinkRow {
            mark: Some(w::Mark::Dot),
            title: "6 Psykiske symptomer",
            meta: Some("Maja, 18. nov."),
            selected: true,
            ..Default::default()
        }
        .ui(ui, t);
    });
    place(ui, 520.0, 690.0, 300.0, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        w::row_box_frame(t).show(ui, |ui| {
            for (name, state) in [
                ("Noah S.", w::RowState::Selected),
                ("Freja B.", w::RowState::Current),
                ("Alba K.", w::RowState::Rest),
            ] {
                let row = w::Row {
                    tall: 38.0,
                    state,
                    ..w::Row::new(name)
                }
                .ui(ui, t);
                let galley = w::paint::line(ui.painter(), name, Font::Strong);
                w::paint::paint_line(
                    ui.painter(),
                    row.rect.left_center() + vec2(16.0, 0.0),
                    galley,
                    t.text,
                );
                w::rule_ui(ui, t);
            }
        });
    });

    w::Toast {
        id: Id::unique("moved"),
        words: "Kortet er flyttet til Dagligdag",
        action: Some(("Fortryd", "Fortryd")),
    }
    .show(ui.ctx(), t);
}
