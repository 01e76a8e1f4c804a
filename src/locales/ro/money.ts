// Ce se spune despre rândurile scrise de mână în foile Tranzacții, Încasări, Procente de comision și Echipă.
export const money = {
  payment_taken: '{client}: încasarea {id} de {amount} este înregistrată.',
  deal_taken: '{client}: s-a deschis tranzacția {id}.',
  lost: 'Rândul a fost șters din foaia {tab}, așa că a fost pus la loc.',
  repeated: 'Rândul apărea de două ori în foaia {tab}, al doilea a fost golit.',
  repeats: 'Acest rând repetă {id}. Dacă este o înregistrare nouă, goliți rândul și introduceți-o în fișă.',
  is_again: '{field}: din nou {value}.',
  posted: 'O încasare înregistrată rămâne cum este. Introduceți o rambursare sau o ajustare.',
  posted_closed: '{month} este lună închisă. Introduceți corecția în {next} sau proprietarul redeschide luna {month}.',
  rows_wait: 'Încă nepreluate: {rows|row}.',
  typed_over: 'Scris deasupra și nepreluat: {what}. Pentru altă încasare este nevoie de un rând separat.',
  twin_payments:
    'Verificați: {one} și {other} pot fi aceeași încasare, {amount} din {day}. Dacă este așa, scădeți una cu o ajustare.',
  in_sidebar: 'Introduceți-o în fișă.',
  no_such_deal: 'În foaia Tranzacții nu există tranzacția „{id}”.',
  closed_rates:
    '„{label}”: {month} este lună închisă. Schimbarea este valabilă de la {next}: încheiați rândul vechi înainte și adăugați unul nou.',
  month_start: '„{label}”: un procent începe în prima zi a unei luni.',
  month_end: '„{label}”: un procent se încheie în ultima zi a unei luni.',
  starts_at_zero: '„{label}”: cel mai de jos rând al schemei începe de la 0.',
  rates_fall: 'Verificați: în „{label}” un prag mai înalt are un procent mai mic.',
  rates_order:
    'Verificați: departamentul clienți câștigă din venitul repetat nu mai puțin ({repeat} %) decât vânzările din cel nou ({fresh} %).',
  rates_gap: 'În „{label}” nu există procent pentru {month}.',
  month_rates: '{month}: luna nu poate fi închisă, foaia Procente de comision nu are o schemă întreagă pentru {label}.',
  // What is put back in Team and Plans.
  first_day: '„{label}”: prima zi a rândului a fost ștearsă, de aceea a revenit. De atunci se calculează plata.',
  bad_month: '„{label}”: „{typed}” nu este o lună. Scrieți așa: {example}.',
  same_plan: '„{label}”: pentru {month} există deja un astfel de plan. Modificați-l pe acela sau planificați altceva.',
};
