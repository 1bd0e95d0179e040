shadow-title = Skyggetilstand
shadow-empty = Ingen protokoller er i skyggetilstand.
shadow-text = Originalen besvarer stadig disse protokoller. Usher afgør de samme kald fra din organisation, ændrer intet og sammenligner svarene.
shadow-counting = Talt af denne server, siden den blev startet. Kald med loginoplysninger, som Usher ikke kender, og kald, der er for lange eller for mange til at blive sammenlignet, findes kun i målingerne.
shadow-no-calls = Ingen kald er sammenlignet siden { $since }.
shadow-calls = { $count ->
    [one] { $count } kald sammenlignet siden { $since }: { $alike }, { $different }.
   *[other] { $count } kald sammenlignet siden { $since }: { $alike }, { $different }.
}
shadow-alike = { $count } ens
shadow-different = { $count } afvigende
shadow-operation = { $alike }, { $different }
shadow-fields = Felter, der senest afveg:
shadow-field = { $count ->
    [one] { $field } i { $count } kald, senest { $last }
   *[other] { $field } i { $count } kald, senest { $last }
}
