// Ce se spune despre rândurile scrise de mână în filele Tranzacții, Încasări, Procente de comision și Echipă.
export const money = {
  payment_taken: '{client}: încasarea {id} de {amount} este înregistrată.',
  deal_taken: '{client}: s-a deschis tranzacția {id}.',
  lost: 'Rândul a fost șters din fila {tab}, așa că a fost pus la loc.',
  posted: 'O încasare înregistrată rămâne cum este. Introduceți o rambursare sau o ajustare.',
  posted_closed:
    '{month} este lună închisă. Introduceți corecția în {next} sau proprietarul redeschide luna {month}.',
  in_sidebar: 'Introduceți-o în fișă.',
  unknown_deal: 'În fila Tranzacții nu există tranzacția „{id}”.',
  sign_first: 'Tranzacția {deal} nu este semnată încă. Semnați-o întâi în fișă.',
  deal_cancelled: 'Tranzacția {deal} este anulată: nu primește încasări.',
  month_closed: '{month} este lună închisă. Introduceți în luna deschisă sau proprietarul redeschide luna {month}.',
  use_refund: 'O încasare este peste zero. Pentru bani dați înapoi alegeți tipul Rambursare.',
  not_zero: '{field}: nu poate fi zero.',
  unknown_payment: 'Tranzacția {deal} nu are încasarea „{id}”.',
  refund_of_refund: '{id} este ea însăși o rambursare. Indicați încasarea dată înapoi.',
  refund_too_large: 'Din această încasare se mai pot da înapoi cel mult {most}.',
  refund_too_early: 'O rambursare nu poate fi înainte de încasarea ei, {date}.',
  ask_again: 'Aceeași încasare este deja înregistrată: {payment}.',
  ask_over: 'Plătit în plus: {by}.',
  closed_rates:
    '„{label}”: {month} este lună închisă. Schimbarea este valabilă de la {next}: încheiați rândul vechi înainte și adăugați unul nou.',
  month_start: '„{label}”: un procent începe în prima zi a unei luni.',
  month_end: '„{label}”: un procent se încheie în ultima zi a unei luni.',
  starts_at_zero: '„{label}”: cel mai de jos rând al schemei începe de la 0.',
  rates_fall: 'Verificați: în „{label}” un prag mai înalt are un procent mai mic.',
  rates_order:
    'Verificați: departamentul clienți câștigă din venitul repetat nu mai puțin ({repeat} %) decât vânzările din cel nou ({fresh} %).',
  rates_gap: 'În „{label}” nu există procent pentru {month}.',
  month_rates: '{month}: luna nu poate fi închisă, fila Procente de comision nu are o schemă întreagă pentru {label}.',
};
