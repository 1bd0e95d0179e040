sign-in-text = Proszę się zalogować, aby zarządzać organizacją.
sign-in-again-text = Nie są Państwo zalogowani lub sesja wygasła. Aby kontynuować, proszę się zalogować.
sign-in-joined-text = Proszę się zalogować, aby zobaczyć organizację { $organization } i pozostałe swoje organizacje.
sign-in-switch-text = Zalogowano jako { $email }. Zalogowanie tutaj przełączy na zaproszony adres.
sign-in-kept = Sesja wygasła i nic nie zostało zmienione. Aby kontynuować, proszę się zalogować: wpisane dane zostały zachowane.
sign-in-ended = Sesja wygasła i nic nie zostało zmienione. Proszę się zalogować i spróbować ponownie.

resume-title = Kontynuacja
resume-text = Zalogowano ponownie. Wpisane dane nie zostały jeszcze wysłane.
resume-text-organization = Zalogowano ponownie do organizacji { $organization }. Wpisane dane nie zostały jeszcze wysłane.
resume-file = Plik
resume-send = Wyślij teraz
resume-discard = Odrzuć

change-password-title = Zmiana hasła
change-password-text = Tutaj pozostaną Państwo zalogowani, a na wszystkich innych urządzeniach nastąpi wylogowanie.
change-password-current = Obecne hasło
change-password-show-current = Pokaż obecne hasło
change-password-hide-current = Ukryj obecne hasło
change-password-show-new = Pokaż nowe hasło
change-password-hide-new = Ukryj nowe hasło
change-password-short = Za krótkie
change-password-common = Zbyt popularne
change-password-weak = Słabe
change-password-fair = Średnie
change-password-strong = Silne
change-password-wrong = Obecne hasło jest nieprawidłowe.
