//! What columns are called: by us, by the programs that export people, and in the languages of the pages.

use crate::Field;
use deunicode::deunicode;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a heading says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Heading {
    /// What the column holds.
    Is(Field),
    /// A name, the first or the last or both, by which other columns there are.
    SomeName,
}

/// The usual words, apart by commas. Case, accents and punctuation do not count.
const WORDS: [(Heading, &str); 12] = [
    (
        Heading::Is(Field::Email),
        "email, e-mail address, mail, mail address, email id, e-mail 1 - value, e-mail 1 address, primary email, \
         primary email address, user email, work email, email (work), contact email, login email, user principal name, \
         E-Mail-Adresse, Mailadresse, E-Mail (geschäftlich), adresse e-mail, adresse mail, adresse électronique, \
         adresse de courriel, adresse de messagerie, courriel, mél, correo, correo electrónico, \
         dirección de correo, dirección de correo electrónico, dirección de email, indirizzo email, indirizzo mail, \
         posta elettronica, indirizzo di posta elettronica, adres e-mail, adres mailowy, adres poczty elektronicznej, \
         poczta elektroniczna, e-mailová adresa, mailová adresa, elektronická pošta, adresa elektronickej pošty, \
         e-post, e-postadress, epostadress, mejl, mejladress, e-mailadresse, mailadresse, e-postadresse, 邮箱, 邮箱地址, 电子邮箱, \
         电子邮箱地址, 电子邮件, 电子邮件地址, 邮件, 邮件地址, 電子郵件, メール, メールアドレス, Eメール, Eメールアドレス, 電子メール, 電子メールアドレス, 電子メール アドレス, \
         メルアド, електронна пошта, ел. пошта, пошта, адреса електронної пошти, електронна адреса, імейл, емейл, \
         электронная почта, e-mailadres, endereço de e-mail",
    ),
    (
        Heading::Is(Field::FirstName),
        "first name, first, given name, given, forename, Vorname, Rufname, prénom, nombre de pila, nombres, nome proprio, \
         imię, imiona, křestní jméno, krstné meno, förnamn, tilltalsnamn, fornavn, 名, ファーストネーム, voornaam, primeiro nome",
    ),
    (
        Heading::Is(Field::LastName),
        "last name, last, surname, family name, family, Nachname, Familienname, Zuname, nom de famille, cognome, apellido, \
         apellidos, primer apellido, nazwisko, příjmení, priezvisko, efternamn, efternavn, 姓, 姓氏, 苗字, ラストネーム, прізвище, \
         фамилия, achternaam, sobrenome",
    ),
    (
        Heading::Is(Field::FullName),
        "full name, display name, contact name, first and last name, first name last name, person, \
         vollständiger Name, Anzeigename, Vor- und Nachname, Vorname Nachname, nom complet, nom et prénom, prénom et nom, \
         nom prénom, prénom nom, nom d'affichage, nombre completo, nombre y apellidos, nombre y apellido, \
         nombre para mostrar, nome completo, nome e cognome, cognome e nome, nome cognome, nome visualizzato, \
         imię i nazwisko, nazwisko i imię, nazwa wyświetlana, jméno a příjmení, příjmení a jméno, celé jméno, \
         zobrazované jméno, meno a priezvisko, priezvisko a meno, celé meno, fullständigt namn, hela namnet, \
         för- och efternamn, visningsnamn, fulde navn, fuldt navn, vist navn, for- og efternavn, 姓名, 全名, 氏名, お名前, 名前, \
         フルネーム, 表示名, 显示名称, повне ім'я, ПІБ, ім'я та прізвище, прізвище та ім'я",
    ),
    (Heading::SomeName, "name, nom, nome, nombre, namn, navn, jméno, meno, ім'я, имя, 名字, 名称"),
    (
        Heading::Is(Field::Permissions),
        "permissions, permission, Berechtigungen, Berechtigung, Rechte, droits, autorisations, permisos, permessi, \
         autorizzazioni, autorizzazione, uprawnienia, oprávnění, oprávnenia, behörigheter, tilladelser, rettigheder, 权限, 権限, дозволи, права",
    ),
    (
        Heading::Is(Field::Roles),
        "roles, role, Rolle, Rollen, rôle, rôles, rol, ruolo, ruoli, rola, roly, roll, roller, 角色, ロール, 役割, роль, ролі",
    ),
    (
        Heading::Is(Field::Resources),
        "resources, resource, resource ids, Ressourcen, ressources, recursos, risorse, zasoby, zdroje, resurser, \
         ressourcer, 资源, リソース, ресурси",
    ),
    (
        Heading::Is(Field::License),
        "license id, licence id, Lizenz-ID, id de licence, id licenza, id de licencia, id licencji, id licence, licens-id",
    ),
    (
        Heading::Is(Field::Note),
        "note, notes, remark, remarks, comment, comments, Notiz, Notizen, Bemerkung, Bemerkungen, Anmerkung, Kommentar, \
         remarque, remarques, commentaire, nota, notas, comentario, comentarios, commento, uwagi, notatka, komentarz, \
         poznámka, poznámky, komentář, anteckning, anteckningar, bemærkning, bemærkninger, 备注, 備考, メモ, 注释, примітка, примітки, \
         коментар",
    ),
    (
        Heading::Is(Field::Message),
        "message, personal message, invitation message, message to invitee, Nachricht, persönliche Nachricht, message personnel, \
         mensaje, mensaje personal, messaggio, messaggio personale, wiadomość, osobista wiadomość, zpráva, osobní zpráva, \
         správa, osobná správa, meddelande, personligt meddelande, besked, personlig besked, 留言, 个人留言, 消息, メッセージ, \
         повідомлення, особисте повідомлення, сообщение, bericht, mensagem",
    ),
    (
        Heading::Is(Field::Locale),
        "locale, language, lang, preferred language, Sprache, langue, idioma, lingua, język, jazyk, språk, sprog, 语言, 言語, \
         мова",
    ),
];

static KNOWN: LazyLock<HashMap<String, Heading>> = LazyLock::new(|| {
    let words = WORDS.iter().flat_map(|(heading, words)| words.split(',').map(|word| (plain(word), *heading)));
    words.collect()
});

/// What a heading says, if it is one of the usual ones.
pub(crate) fn of(heading: &str) -> Option<Heading> {
    // Longer than any of them.
    if heading.len() > 200 {
        return None;
    }
    // What stands in brackets behind it is a remark, such as "[Required]", unless it is part of a known name.
    let bare = heading.split(['(', '[', '（', '*']).next().unwrap_or_default();
    KNOWN.get(&plain(heading)).or_else(|| KNOWN.get(&plain(bare))).copied()
}

/// A heading without case, accents and punctuation.
fn plain(heading: &str) -> String {
    let apart = heading.chars().filter(|char| !"'’ʼ".contains(*char)).collect::<String>();
    deunicode(&apart).chars().filter(char::is_ascii_alphanumeric).map(|char| char.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_has_two_meanings() {
        let mut seen: HashMap<String, Heading> = HashMap::new();
        for (heading, words) in WORDS {
            for word in words.split(',') {
                let plain = plain(word);
                assert!(!plain.is_empty(), "{word}");
                let before = seen.insert(plain, heading);
                assert!(before.is_none_or(|before| before == heading), "{word} is {before:?} and {heading:?}");
            }
        }
    }

    #[test]
    fn case_accents_and_punctuation_do_not_count() {
        for (heading, field) in [
            ("EMAIL", Field::Email),
            ("E-mail", Field::Email),
            (" e_mail ", Field::Email),
            ("Email address:", Field::Email),
            ("Email Address [Required]", Field::Email),
            ("Vorname (Pflichtfeld)", Field::FirstName),
            ("Adresse électronique", Field::Email),
            ("メールアドレス", Field::Email),
            ("Ел. пошта", Field::Email),
            ("First Name", Field::FirstName),
            ("firstName", Field::FirstName),
            ("PRENOM", Field::FirstName),
            ("Příjmení", Field::LastName),
            ("prijmeni", Field::LastName),
            ("Imię i nazwisko", Field::FullName),
            ("Повне ім’я", Field::FullName),
            ("Message", Field::Message),
            ("Persönliche Nachricht", Field::Message),
            ("note", Field::Note),
        ] {
            assert_eq!(of(heading), Some(Heading::Is(field)), "{heading}");
        }
        assert_eq!(of("Name"), Some(Heading::SomeName));
        assert_eq!((of(""), of("Department"), of("Telefon")), (None, None, None));
    }
}
