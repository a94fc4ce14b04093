//! Every piece with ordinary, empty, long and hostile content, behind the same middleware as the product:
//! `cargo run -p rebond-web --example gallery`, then open the address it prints. Not part of the product.

use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use maud::{Markup, html};
use rebond_domain::{Circle, PersonId, PersonName, Purpose, Source};
use rebond_testkit::door::{door, token};
use rebond_text::Text;
use rebond_web::parts::{self, Icon, Knot, Tone};
use rebond_web::{Form, Nav, Page, Reply, Screen, layered};

const LONG: &str = "Maximiliane-Alexandrine-Théodora von Hohenlohe-Waldenburg-Schillingsfürst-Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft de la Très-Haute-et-Très-Longue-Vallée-sans-Espaces-ni-Césures-NiRienPourRespirerEntreLesLettresQuiSeSuiventSansFinJusquAuBoutDuBoutDeLaLigne";

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let port = 7399;
    let door = door(port);
    #[expect(clippy::print_stdout, reason = "an example says where to look")]
    {
        println!("http://127.0.0.1:{port}/enter?token={}", token(1));
    }
    let table = Router::new().route("/", get(pieces)).route("/today", get(today)).route("/form", get(form)).route("/empty", get(empty));
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    axum::serve(listener, layered(table, Router::new(), Arc::new(door))).await
}

fn id(number: u128) -> PersonId {
    PersonId(format!("{number:032x}").parse().unwrap_or_default())
}

fn name(given: &str, family: &str) -> PersonName {
    PersonName::parse(given, family).unwrap_or_else(|_| sample())
}

fn sample() -> PersonName {
    name("Anne", "Martin")
}

fn people() -> Vec<(PersonName, &'static str)> {
    vec![
        (sample(), "Directrice d’une ressourcerie · Le Grenier partagé"),
        (name("Łukasz", "Ødegård"), "Menuisier · à son compte"),
        (name("محمد", "العربي"), "مهندس · شركة البناء"),
        (name("🌻 Zoé ✨", "Petit 🦊"), "Maraîchère 🥕"),
        (name("", "<script>alert(1)</script>"), "\"><img src=x onerror=alert(1)>"),
        (name(&LONG.chars().take(290).collect::<String>(), ""), LONG),
    ]
}

fn knots(text: Text) -> Vec<Knot> {
    vec![
        Knot::new(text.stage_known()).detail("12 oct."),
        Knot::new(text.stage_written()).detail("20 oct."),
        Knot::new(text.stage_agreed()).detail("23 oct."),
        Knot::new(text.stage_met()).detail("lundi à 14 h"),
        Knot::new(text.stage_thanked()),
        Knot::new(text.stage_closed()),
    ]
}

async fn today(screen: Screen) -> Reply {
    let text = screen.text;
    let step = |title: &str, reason: &str| parts::step(text, title, reason);
    let out = |step: parts::StepCard| {
        step.way_out(parts::post_button("/", text.action_put_off())).way_out(parts::post_button("/", text.action_drop()))
    };
    screen.page(
        Page::new(Nav::Today, text.nav_today()),
        html! {
            (parts::page_head("Bonjour Camille").lead("Trois choses à faire, la première compte le plus."))
            div.steps {
                (out(step("Remercier Anne Martin", "Vous l’avez rencontrée cet après-midi ; un mot le jour même reste en mémoire.")
                    .when("Ce soir").rule(rebond_method::Rule::G1).about(parts::person(id(1), &sample()).line("Directrice · Le Grenier partagé".to_owned()))
                    .act(parts::link_button("/form", "Écrire le merci").icon(Icon::Pen)).first()))
                (out(step("Dire à Karim que vous avez écrit à Sophie", "La recommandation venait de cette personne.")
                    .rule(rebond_method::Rule::G5).act(parts::link_button("/form", "Donner des nouvelles"))))
                (out(step("Relire votre grille pour demain", "Rencontre avec Łukasz Ødegård à 9 h, chez lui, à Nantes.")
                    .when("Demain à 9 h").rule(rebond_method::Rule::E4).act(parts::link_button("/form", "Ouvrir la grille"))))
            }
            (parts::card("Cette semaine", html! {
                (parts::progress(text, "Rencontres", 1, 2))
                (parts::progress(text, "Cercles visités", 4, 11))
            }))
        },
    )
}

async fn empty(screen: Screen) -> Reply {
    let text = screen.text;
    screen.page(
        Page::new(Nav::People, text.nav_people()),
        html! {
            (parts::page_head(text.nav_people()).action(parts::link_button("/form", "Ajouter un contact").icon(Icon::Plus)))
            (parts::empty("Personne pour l’instant", "Commencez par les gens que vous connaissez déjà : on a toujours plus de réseau qu’on ne croit.")
                .action(parts::link_button("/form", "Faire le tour de mes cercles")))
        },
    )
}

async fn form(screen: Screen) -> Reply {
    let text = screen.text;
    let mut form = Form::empty(text)
        .with("role", "Menuisière")
        .with("email", "claire@")
        .with("circle", Circle::Colleagues)
        .with("purpose", Purpose::Confront)
        .with_tick("changed", true)
        .with("story", "Douze ans dans l’assurance, puis l’envie de travailler le bois.\n\nDeux stages plus tard, je cherche à comprendre ce qu’est la vie d’atelier.");
    form.fail("given", text.error_name());
    form.fail("email", text.error_email());
    screen.again(
        Page::new(Nav::People, "Ajouter un contact"),
        html! {
            (parts::back("/people", text.nav_people()))
            (parts::page_head("Ajouter un contact").lead("Le nom suffit ; le reste viendra au fil des rencontres."))
            (parts::mistakes(&form))
            form method="post" action="/" {
                div.row {
                    (parts::text_field(&form, "given", "Prénom"))
                    (parts::text_field(&form, "family", "Nom").optional())
                }
                (parts::text_field(&form, "role", "Ce qu’elle fait").hint("Son métier, avec ses mots.").suggestions(["Menuisière".to_owned()]))
                (parts::text_field(&form, "email", "Adresse e-mail").email().hint("De préférence professionnelle."))
                (parts::select(&form, "circle", "Comment vous la connaissez").choices::<Circle>())
                (parts::select(&form, "source", "Comment vous l’avez trouvée").choices::<Source>().optional())
                (parts::radios(&form, "purpose", "Ce que vous attendez").explained("explore", text.purpose_explore(), text.purpose_explore_line())
                    .explained("confront", text.purpose_confront(), text.purpose_confront_line())
                    .explained("validate", text.purpose_validate(), text.purpose_validate_line()))
                (parts::radios(&form, "form", "Tu ou vous").answer("tu", "Tu").answer("vous", "Vous").in_line())
                div.row { (parts::text_field(&form, "day", "Date").date()) (parts::text_field(&form, "hour", "Heure").time()) }
                (parts::text_area(&form, "story", "Votre histoire").optional().hint("Cinq à dix lignes."))
                (parts::checkbox(&form, "changed", "Cette personne a changé de voie").hint("Ces personnes répondent plus volontiers."))
                (parts::file_field(&form, "file", "Votre fichier", ".csv,.zip,.vcf").hint("Connections.csv ou un fichier .vcf, 20 Mo au plus."))
                div.actions { (parts::button(text.action_save())) (parts::link_button("/", text.action_cancel()).quiet()) }
            }
        },
    )
}

async fn pieces(screen: Screen) -> Reply {
    let text = screen.text;
    screen.page(Page::new(Nav::People, "Anne Martin"), html! {
        (parts::back("/people", text.nav_people()))
        (parts::page_head("Anne Martin").lead("Directrice d’une ressourcerie, à Nantes")
            .action(parts::link_button("/form", "Écrire").icon(Icon::Pen)).action(parts::link_button("/form", text.action_edit()).quiet()))
        div.tags { (parts::tag(text.circle(Circle::Colleagues), Tone::Plain)) (parts::tag("A changé de voie", Tone::Thread)) (parts::tag("À vérifier", Tone::Attention)) (parts::tag(LONG, Tone::Plain)) }
        (parts::tabs(text, "/people", &[("/people", "Contacts", Some(1240)), ("/organisations", "Structures", Some(38)), ("/events", "Événements", None)]))
        (parts::stage_line(text, &knots(text), 3))
        (parts::tip(text, Some(rebond_method::Rule::D10), "Une heure vous est donnée ; trois minutes de lecture ne sont pas de trop."))
        (parts::card("Ce que je sais", html! {
            (parts::facts().fact("Cercle", text.circle(Circle::Colleagues)).known("Ville", Some("Nantes")).known("Site web", None::<&str>)
                .fact("Remarques", LONG).fact("Nom", "محمد العربي"))
        }).aside(parts::link_button("/form", text.action_edit()).plain().about("ce que je sais")))
        (listing())
        (parts::pager(text, 2, 25, |page| format!("/?page={page}")))
        (parts::more("Pourquoi cette question ?", &html! { p { "Parce que la réponse décide de tout ce qui suit." } }))
        (parts::more("Et si personne ne répond ?", &html! { p { "Le silence veut souvent dire que la personne ne se sent pas capable d’aider." } }))
        (parts::card(LONG, html! { p { (LONG) } }))
        (parts::confirm(text, "Effacer Anne Martin ?", "/", "Effacer définitivement", "/")
            .goes(vec![text.count_notes(3), text.count_meetings(1), text.count_approaches(4)]))
    })
}

fn listing() -> Markup {
    let rows = people().into_iter().enumerate().fold(
        parts::table("Contacts", ["Personne", "Étape", "Dernier échange"]),
        |table, (row, (name, line))| {
            let last = if row == 3 {
                html! {}
            } else {
                html! { "il y a 3 semaines" }
            };
            table.row(vec![
                html! { (parts::person(id(row as u128), &name).line(line.to_owned())) },
                html! { (parts::tag(if row == 1 { "Rencontre faite" } else { "À contacter" }, if row == 1 { Tone::Thread } else { Tone::Plain })) },
                last,
            ])
        },
    );
    html! { (parts::card("Contacts", html! { (rows) })) }
}
