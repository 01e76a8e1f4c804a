// Which letters stand beside each other in Russian, Bulgarian and a dozen languages of Latin letters; a space is the edge of a word.
// Made by scripts/letter-pairs.mjs.

/** Grade (9 = one pair in 32, each lower one half as frequent) → pairs of letters, one of them no English one. */
export const LETTER_PAIRS: Record<number, string> = {
  9:
    ' º à ä å è é î şaçaćdéföfühäiójąlälémämåméníośràrárärérürătàtátätétítăväº à á álánásávânãoälänärätå çãçõè é éc' +
    'érésétí íaícînónõeörù übücünüră ărącć łoşiţiа е ',
  8:
    ' ü č н п сaíałaţażažcçcécădýeßeşeţfägéhéhöiçiękökülálülămámănánãnçnénýnăněnţpépúpăpřrårírósásäsésătêtùtüuéuòvá' +
    'wäzázăzłßeárátägähäuåtçaéaédéeégéléménépênídínísítò ó ówúbühý ătą člě łańső ścştżeždžeанваени й нанео расттате' +
    'я ',
  7:
    ' á ê ö ú ś ż ž в д з и к оaßańaşbýbăcâcícţdádădědůečełeńeżféfăgágägăgłhüißiãiéiòiùiąićiţjájäjíkélólölőmímömümě' +
    'nänąołożožpåpórârösãsåsísłtâtótötětőußułvâvévívývăvěvšwüyśzézązęß ábágákámázäcäkämäsådågålånåsçoèrébéféhéiékéo' +
    'évêmêtífílímómórółödöfögölönösövözúnüfügülüsütýcýmýtălămăsăţčečię ęcędętěnł łełułyřeříślśćşešeţăů żażdżnżyавам' +
    'атвеводаелеретзаийиткаколелим н ниноныоводосотпопррериросят тотьшиыйь ',
  6:
    ' ł ţ б е м р т у чaïbábéböbüdädódüdődźeîeñeśfígågögúgüháhåhèiáièiêińişišjękákäkókýkąkłlílęmâmèmúnånónönüoßoïoş' +
    'päpèpłrèręsósõsösüsątåtętřučuşušuţużvöwówöwąwłzâzízózözüzőßißlßnßtácádârâtädäfäväßåeåråvènèsètéqíhírívîmîtïdña' +
    'ñoódójólósóżöcöhömöpötößújüdăcădăiănăuądązčnękępědělłbłkłnń ńcősőtřiś śmśnśrśwşaşcštţaţeůmż żož žiазакаларасв ' +
    'вившвыгодедидоедекемесивиеизикилиминирисияк кикллалольмаменннтобоголомонорперусесксотвтитрчещиъры ',
  5:
    ' í а г лaéaëaîaúaśbäbóběbłbőcèdêdídödądłeáećeřfágâgègóhíhăiñiöiłiśiᵉjójöjúkílèlýląlţmêmómůműnânúnęnőnůnžoíoùoč' +
    'ońořoţpápâpípüpęrçrêrôrąrłrőrşrţrżsőtètłuáuçuñužvåvůyáyéyćyłyńyšyżzäßbàlàsáhájášâcâiâläaäbäoäpègèmèqézígípógóp' +
    'ótóvóóökú úlútúčûtăgăpăzăşągątąwąćąłębęgęsężěcěkěměsětěžłcłsłółąłżőbődőkőlőrřáş şoşuš šišnšušíţ ţuť ůsůvű ź źn' +
    'žíагадаеажапачаюбабебовлвсвъгагрд дневегежезейечжджезвзиицичйскркткул лнлямимомынуняозойокопочпапиплр ръряс са' +
    'свсислспсътстутътыу утх цичачищеывьньсющявятᵉ ',
  4:
    ' ó ő œ ř ф х эaťbâbêbęcácącłdâdãdčdędżeâeäeüežfâfèfőgãgêgígőhâhóhôhłiõiżižjéjükőkůlâlåmõmýmęmłmžnşnżoáoãoéoîoû' +
    'ošoźpçpöpůrãrûrčržsâsňtútűuíuüuăućuńuśvřwęwśxéyíyóyöyüyűzãzõzšßaßgßmßrßuáčářážâbâmâşäqäzåbåkèlèvéjéčêlëlízîiïe' +
    'ïnóaóbócókózôlômônöböjöwúcúdúrúsúzûmükümüpüzüßýkăbăvąbąkąsążćwč čačoęlęłějěřłdłpłtłzłęłłň ňaőnővőzřořsşăškšlšo' +
    'ššţâůlůžűlűrźdźlźrżcżkżsżużóžnžužáˢ абайахацащаябиблбрбъбывквнврвягиглдвдлдрдудъдыдяебеееоепехецешещжажижнз зб' +
    'здзезкзнзозпиаигидиииоипихквкълклулълюмунсоеожоиояпупърврнрсртрыснсссутктнтяубувудужукулумупурусучуюфифохахоца' +
    'цечкчнчочтшашещащоъвъдъзъкълъпъсътыеытыхэтю ялямянᵉˢ',
  3:
    ' â ï š ж ц ш я ᵉačařašaźbíbûbąbřbűcęcœcůdřeíeňešeźfûfœfűgęhťhůiâičiřiźjăkúkęlîlôlůmţmżmᵍnènênônûoêoëoňpêpěpšpţ' +
    'rúrýrűsèsûtôtątčtštůuďvèvóvővᵉwżyőyźyžzèzúzűáfápáíâgâpâyèzéuééêcêpënëtíjířížîlï ïaïoïqïsófóhô ôtúgúkúpúvúžûcûl' +
    'ûrüeýdýhývýzýšýžăfąpčučáčíď ďoęzěšńkőaőfőpœnœsœtœuř řaşlşmşnşpşâšašťţoťoůrůčűkűnűsűvűzźwżbżmžažbžcžožtžďžšžůʳˢ' +
    'аиашбвбнбсбубщвзвтвугегудждкдсеиеяжбзгзлзмзрзсзтзузыибифишищиюйкйнйткекслблжлслымммнмпмянднкнцньооофохоцошощп ' +
    'пяргрдржркрмршсдсмсрсчсысьтгтдугуеунушущфафехихнхтц члшкщ ъбъгъжъмъчъщыбыкылымысьеьтьяютючябядязякящᵍʳ',
};
