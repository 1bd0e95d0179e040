operator-console = Konzola prevádzkovateľa
operator-sign-in-text = Prihláste sa a uvidíte všetky organizácie tejto inštalácie.
operator-key = Kľúč inštalácie
operator-key-hint = Vytvorte ho na príkazovom riadku:
operator-key-show = Zobraziť kľúč
operator-key-hide = Skryť kľúč
operator-wrong-key = Tento kľúč neexistuje, vypršal alebo bol odvolaný.
operator-organizations = Organizácie
operator-health = Stav systému
operator-search = Názov alebo krátky názov
operator-none-match = Nenašli sa žiadne organizácie.
operator-shown = { $count ->
    [one] Zobrazená { $count } organizácia.
    [few] Zobrazené { $count } organizácie.
   *[other] Zobrazených { $count } organizácií.
}
operator-active = Aktívne
operator-archived = Archivované
operator-deleting = Na vymazanie
operator-created = Vytvorené
operator-members = Aktívni členovia
operator-invitations = Otvorené pozvánky
operator-waiting = Čakajúce e-maily
operator-undeliverable = Nedoručené e-maily
operator-counts = Prehľad
operator-oldest = Najstarší čakajúci e-mail
operator-none = Žiadny
operator-sent = E-maily odoslané za posledných 24 hodín
operator-failed = E-maily neodoslané za posledných 24 hodín
operator-webhooks = Používané webhooky
operator-webhooks-failing = Webhooky s chybou
operator-names = Názov a krátky názov
operator-archived-text = Táto organizácia je archivovaná. Kým ju neobnovíte, nemožno v nej nič meniť.
operator-erased-on = Táto organizácia je archivovaná a { $until } bude vymazaná so všetkými údajmi, ak ju neobnovíte.
operator-archive-text = Archivovanú organizáciu môžu jej členovia čítať, ale nemožno v nej nič meniť. Jej vlastní správcovia ju obnoviť nemôžu.
operator-new-text = Prvý správca má všetky oprávnenia. Kto nemá potvrdený účet, dostane pozvánku e-mailom.
operator-administrator = E-mailová adresa prvého správcu
operator-enter-email = Zadajte e-mailovú adresu prvého správcu.
operator-done-created = Organizácia bola vytvorená.
operator-done-edited = Organizácia bola uložená.
operator-well = Všetko funguje
operator-unwell = Vyžaduje pozornosť
operator-mail = E-maily
operator-obstructed = { $count ->
    [one] { $count } e-mail čaká na odoslanie: { $why }. Odošle sa automaticky, keď sa to napraví. Posledná odpoveď: { $reason }.
    [few] { $count } e-maily čakajú na odoslanie: { $why }. Odošlú sa automaticky, keď sa to napraví. Posledná odpoveď: { $reason }.
   *[other] { $count } e-mailov čaká na odoslanie: { $why }. Odošlú sa automaticky, keď sa to napraví. Posledná odpoveď: { $reason }.
}
operator-unobstructed = Odosielaniu e-mailov nič nebráni.
operator-only-held = Poštový server odosielaniu nebráni. Pozdržané e-maily odídu, keď to dovolí ich limit alebo bude obnovená ich organizácia.
operator-held = Zadržané limitom alebo archivovanou organizáciou
operator-dead = Definitívne neodoslané
operator-unchained = Udalosti, ktoré ešte nie sú v auditnom reťazci
operator-workers = Procesy na pozadí
operator-no-workers = V tomto procese nebežia žiadne procesy na pozadí.
operator-worker-works = Funguje
operator-worker-down = Nebeží
operator-restarts = { $count ->
    [one] Reštartovaný { $count }-krát
    [few] Reštartovaný { $count }-krát
   *[other] Reštartovaný { $count }-krát
}
operator-database = Databáza
operator-database-fine = Do databázy možno zapisovať a má všetky migrácie.
operator-database-outdated = Chýba migrácia { $migration }. Spustite „usher migrate“.
operator-database-foreign = Databáza patrí inej inštalácii alebo bola vytvorená s iným tajomstvom.
operator-database-failing = Do databázy nemožno zapisovať.
operator-is-active = Aktívna
operator-is-archived = Archivovaná
operator-is-deleting = Na vymazanie
