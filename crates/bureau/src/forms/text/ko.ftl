### 조선말로 된 서식의 말. 북의 철자를 따른다(리유, 년, 련락, 되였다). 식별자: 열쇠의 종류와 이름, 낱말모음의 이름과 낱말, 또는 form-서식-부분.

draft = 초안
papers = 방문용 서류
pseudonym = 가명
optional = 비워두어도 됨
yes = 예
no = 아니
date = 날자
initials = 받은 사람의 수표
time-hint = 년, 월, 일. 시각은 그곳 시계로 쓰고, UTC와의 차이를 쓴다.
attached = 따로 붙임, 번호:
where = 어디로
state = 나라:
by-pseudonym = 가명(이름은 쓰지 않음)
of-side = 어느 편 사람인가
other-side = 그밖:
nobody = 아무도 없었다
nothing = 아무것도 없었다
what = 무엇
from-whom = 누구에게서
when = 언제
never = 그런 일이 없다
not-needed = 필요없음: 받아적는 사람이 그의 말을 안다
machine = 기계번역
interpreter = 통역원:
hired-by = 누가 고용하였는가
sworn = 비밀을 지키겠다고 맹세하였는가
accepted = 본인이 그 통역원을 받아들였는가
conflict = 알려진 리해관계의 충돌이 있는가

## 낱말모음

stance-accept = 가고싶다
stance-refuse = 가고싶지 않다
stance-undecided = 아직 정하지 못하였다
stance-wants-information = 더 알고싶다
stance-no-answer = 대답하지 않음

place-remain = 지금 잡혀있는 나라에 남는것
place-neutral = 어느 중립국이든 중립국으로 가는것
place-unhcr = 유엔난민기구가 찾아주는 나라로 가는것
place-any = 어디든지, 어느곳이든 가는것

channel-private-interview = 중립인 사람과 단둘이 한 면담
channel-written-by-hand = 자기 손으로 쓴 글
channel-to-neutral-visitor = 중립방문자에게
channel-to-lawyer = 자기 변호사에게
channel-to-guard = 감시원에게
channel-to-medic = 의사나 간호원에게
channel-to-fellow-prisoner = 같이 잡혀있는 사람에게
channel-media-interview = 기자에게 또는 사진기앞에서
channel-group-statement = 여럿이 함께 한 성명에서
channel-interrogation = 심문을 받을 때
channel-other = 그밖

how-spoken = 마주앉아 말로
how-phone = 전화로
how-letter = 편지로
how-sign = 손짓이나 몸짓으로

side-neutral = 중립기관
side-custodian = 그를 잡아두고있는 편
side-origin = 그가 떠나온 나라
side-receiver = 그를 받으려는 나라
side-press = 신문, 방송
side-fellow-prisoner = 같이 잡혀있는 사람
side-lawyer = 그의 변호사
side-medic = 의사나 간호원
side-organisation = 사실을 기록하는 단체
side-relative = 친척
side-other = 그밖의 사람

influence-threat = 위협
influence-promise = 약속
influence-gift = 선물이나 특별한 대우
influence-family-message = 가족에게서 온 소식, 가족에 대한 소식
influence-media = 보여준것, 읽어준것
influence-peers = 같이 잡혀있는 사람들의 압력
influence-bargain = 그가 하는 말의 대가로 주거나 빼앗은것

authorship-signature = 그가 수표하였다(이름을 적었다)
authorship-witnessed-mark = 증인앞에서 표식을 하였다
authorship-recorded-voice = 목소리를 록음하였다
authorship-declined = 수표하려고 하지 않았다

counsel-accepted = 만나게 해주겠다고 하였고, 그가 받아들였다
counsel-declined = 만나게 해주겠다고 하였으나, 그가 사양하였다
counsel-not-offered = 만나게 해주겠다고 하지 않았다

capacity-able = 정할수 있는 상태였다
capacity-doubtful = 의심스럽다: 앓거나, 약을 쓰거나, 굶거나, 독방에 있거나, 몹시 괴로와하였다
capacity-unable = 정할수 있는 상태가 아니였다

ended-by-person = 본인
ended-by-taker = 받아적은 사람(본인의 뜻이 명백하여)
ended-by-custodian = 그를 잡아두고있는 편

health-good = 좋음 또는 다 나음
health-convalescent = 회복중
health-sick = 앓음
health-slightly-wounded = 가벼운 부상
health-seriously-sick = 중병
health-seriously-wounded = 중상

forwarding-not-yet = 아직 보내지 않음
forwarding-sent = 보냄
forwarding-acknowledged = 보냈고, 받았다는 회답이 있음
forwarding-withheld = 보내지 않고 보류함

body-protecting-power = 리익보호국
body-icrc = 국제적십자위원회
body-unhcr = 유엔난민고등판무관
body-ohchr = 유엔인권대표단
body-neutral-state = 다른 중립국
body-impartial = 다른 공정한 기관

cause-illness = 병
cause-wounds = 전투에서 입은 부상
cause-violence = 누군가의 폭력
cause-own-hand = 스스로 목숨을 끊음
cause-unknown = 모름

## 열쇠

declaration-taken_at = 그가 말한 때
declaration-taker = 받아적은 사람
declaration-language = 이야기에 쓴 말
declaration-understood = 그가 이 말을 알아듣는가?
declaration-interpretation = 말이 통하게 한 방법
declaration-sheet = 그에게 준 안내문
declaration-sheet-hint = 그 글의 SHA-256
declaration-third_option_shown = 다른 길(다른 나라, 남는것, 정하지 않는것)도 있다고 알려주었는가?
declaration-counsel = 변호사를
declaration-recorded = 기계로 록음이나 록화를 하였으며, 그가 그것을 알고있었는가?
declaration-stance = 그가 곳마다 하는 말. 그가 말하는 줄마다 한칸에만 표식한다. 말하지 않는 줄은 비워둔다.
declaration-note = 그가 한 말 그대로, 또는 덧붙일 말
declaration-read_back = 이 모든것을 그의 말로 다시 읽어주었는가?
declaration-authorship = 자기 말이라는것을 확인한 방법
declaration-channel = 그의 말이 온 길
declaration-how = 그의 말이 온 방법
declaration-heard_by = 정식으로 받아적은 사람이 없으면, 들은 사람
declaration-present = 방안에 있었거나 들을수 있는 곳에 있은 다른 사람 모두. 몇사람인지 쓴다.
declaration-minutes = 이야기가 몇분 걸렸는가
declaration-ended_by = 이야기를 끝낸 사람
declaration-capacity = 정할수 있는 상태였는가?
declaration-last_strain = 마지막으로 심문을 받거나, 수술을 받거나, 자기 몸을 해친 때
declaration-influences = 말하기 전에 그에게 영향을 준것. 어느 편에서 왔든지, 좋은 뜻이였어도 쓴다.
declaration-duress_sign = 강요를 받는다는, 미리 정한 신호를 하였는가?

identity-surname = 성
identity-given = 이름(전부)
identity-rank = 군사칭호
identity-dob = 난날
identity-service_no = 군번, 련대번호, 개인번호 또는 일련번호
identity-power_of_dependence = 소속국
identity-father_first_name = 아버지의 이름
identity-place_of_birth = 난곳
identity-informed_person = 소식을 알릴 사람
identity-address = 편지받을 주소
identity-capture_date = 포로가 된 날
identity-custody_id = 포로번호
identity-place_of_custody = 수용소 또는 병원
medical-health = 건강상태
card-on = 이 카드를 쓴 날

notification-central_agency = 중앙포로통보기관에
notification-family = 가족에게
notification-origin = 그 나라에
notification-family_consent = 가족에게 알리는데 그가 동의하는가?
notification-origin_consent = 소속국에 알리는데 그가 동의하는가?
notification-harm_assessed = 둘째와 셋째 길로 무엇이든 보내기 전에, 그와 친척들에게 해가 되지 않는지 따져보았는가?
notification-on = 날자

clearance-entry = 기록부의 항목
clearance-route = 가는 길
clearance-crossing = 건느는 곳
clearance-from = 쓸수 있는 때: 부터
clearance-until = 쓸수 있는 때: 까지
clearance-device = 쓸수 있는 기기
clearance-screening = 심사기록
clearance-list = 명단
clearance-line = 명단의 줄
clearance-countersigned = 다른 직무의 둘째 성원이 수표하였는가?
confirmation-at = 마지막으로 물은 때
confirmation-wants = 아직도 가고싶어하는가?

handover-at = 때
handover-place = 곳
handover-receiver = 넘겨받는 나라
handover-witness = 지켜보는 중립기관
handover-medical_file = 병력서, 령수증을 받음
handover-money = 돈계산서와 돈, 령수증을 받음
handover-documents = 그의 문건, 령수증을 받음
handover-effects_kg = 그의 물건, 킬로그람
handover-kept_back = 그의 물건가운데서 돌려주지 않은것이 있는가?
handover-packets = 돌려주지 않은 물건을 봉인하여 통보국에 보내는 꾸레미의 목록
handover-acknowledged_on = 넘겨받은 편이 그가 도착하였다고 확인한 날

death-on = 사망한 날
death-cause = 원인
death-particulars = 자세한 사항
death-particulars-place = 사망한 곳
death-particulars-cause = 의사가 밝힌 사망원인
death-particulars-examined = 묻기 전의 의학적검사: 언제, 누가
death-particulars-burial-on = 묻은 날
death-particulars-burial-place = 묻은 곳
death-particulars-grave = 무덤을 다시 찾는데 필요한 모든것: 번호, 략도, 표식
death-particulars-cremation = 화장하였으면 그 리유(위생, 신앙, 본인의 명백한 희망)와 유골이 있는 곳
death-particulars-effects = 유언장, 문건, 물건이 있는 곳

## 의사를 밝히는 글

form-declaration-title = 본인의 뜻을 밝히는 문건
form-declaration-p-intro = 한사람씩, 받아적는 사람과 단둘이 한다. 이 종이에는 이름을 쓰지 않는다. 묻지 않은것은 비워둔다. 가지 않겠다는 말은 둘째 페지의 한칸이면 된다. 가겠다는 말은 모든 물음에 대답이 있어야 효력이 있다.
form-declaration-k-place = 곳(종이에만 남김)
form-declaration-h-before = 1 그가 말하기 전에
form-declaration-h-says = 2 그가 하는 말
form-declaration-p-free = 대답하지 않아도 됩니다. 어떤 대답을 하여도 상이나 벌이 없습니다. 언제든지 그만둘수 있고, 언제든지 마음을 바꿀수 있습니다. 줄의 순서에는 뜻이 없습니다.
form-declaration-h-read-back = 다시 읽어주기
form-declaration-p-read-back = 써넣은 줄을 하나도 빠짐없이 그의 말로 읽어주고 고치게 한다. 그다음에 묻는다: 당신이 한 말이 맞습니까?
form-declaration-p-sign = 수표하여도 되고, 증인앞에서 표식을 하여도 되고, 둘 다 하지 않아도 된다. 손도장은 요구하지 않는다.
form-declaration-k-his-mark = 본인의 수표 또는 표식
form-declaration-k-taker-mark = 받아적은 사람, 가명
form-declaration-k-interpreter-mark = 통역원 또는 증인, 가명
form-declaration-h-after = 3 받아적은 사람만 본다
form-declaration-p-after = 이 페지는 방에서 나온 다음에 쓴다. 절대로 소리내여 읽지 말고, 아무데도 두지 말며, 둘째 페지와 따로 지니고 다닌다.

## 안내문

form-information-sheet-title = 어디로 가고싶은가를 묻기 전에
form-information-sheet-p-same = 모든 사람이 똑같은 안내문을 받습니다. 바라는 사람에게는 소리내여 읽어줍니다. 가지고있어도 되고 돌려주어도 됩니다.
form-information-sheet-h-asked = 무엇을 묻습니까
form-information-sheet-p-asked = 어디로 가고싶은지, 어디로 가고싶지 않은지 묻습니다. 오지 않아도 되고, 대답하지 않아도 되며, 이야기를 언제든지 끝낼수 있습니다. 어떤 대답을 하여도 상이나 벌이 없습니다. 어느 편에도 속하지 않은 사람이 당신과 단둘이 있는 자리에서 묻습니다.
form-information-sheet-h-ways = 어떤 길이 있습니까
form-information-sheet-p-ways = 순서에는 뜻이 없습니다. 여러 길을 말할수 있고, 어느 길이든 싫다고 할수 있습니다.
form-information-sheet-p-ways-list =
    떠나온 나라로 돌아가는것
    당신을 받아들일 준비가 된 다른 나라로 가는것. 어느 나라가 그렇게 말하였고 조건이 무엇인지 알려줍니다
    어느 편에도 서지 않은 중립국으로 가는것
    유엔난민기구가 갈 나라를 찾게 하는것
    지금 잡혀있는 나라에 남는것
    아직 정하지 않는것, 또는 더 알려달라고 하는것
form-information-sheet-h-follows = 대답하면 어떻게 됩니까
form-information-sheet-p-follows-list =
    어떤 곳에 가지 않겠다고 하면 곧 기록하며, 이 규칙을 지키는 사람은 누구도 당신을 그곳에 보낼수 없습니다. 리유를 말하지 않아도 됩니다.
    어떤 곳에 가겠다고 하면 며칠뒤에 다른 사람이 다시 묻고, 국경을 건느는 자리에서 한번 더 묻습니다. 그사이에 생각할 시간이 있습니다.
    가겠다는 대답만으로 정해지는것은 아닙니다. 받아들일 나라가 동의하여야 하고, 그곳이 당신에게 위험하지 않은지 당신 한사람을 두고 따로 알아봅니다.
    실지 위험이 있다고 밝혀진 곳으로 가고싶다고 하면, 당신과 함께 따로 살펴봅니다. 그때문에 교환명단에 오르지는 않습니다.
    정하지 않으면 지금 있는 곳에 남으며, 전쟁포로로서 계속 보호를 받습니다. 어떤 기한이 지나도 그것때문에 돌려보내지는 일은 없습니다.
    어느 길도 약속해줄수 없으며, 빨리 되는 길도 없습니다.
form-information-sheet-h-change = 마음이 바뀌면
form-information-sheet-p-change = 언제든지, 몇번이든, 어느쪽으로든 마음을 바꿀수 있습니다. 방문자, 의사, 변호사, 누구에게든지 말하십시오. 한마디면 됩니다.
form-information-sheet-h-knows = 누가 알게 됩니까
form-information-sheet-p-knows-list =
    당신의 대답은 가명으로 봉인하여 보관합니다. 당신의 일을 맡은 몇사람만 읽을수 있습니다.
    떠나온 나라, 명단의 상대편, 같이 잡혀있는 사람들에게는 당신이 무엇이라고 말하였는지 알리지 않습니다.
    당신을 잡아두고있는 편은 당신을 옮겨도 되는지 알게 되고, 당신을 받아들일 나라는 당신이 오는데 동의하였다는것을 알게 됩니다.
    비밀이 절대로 새지 않는다고는 누구도 약속할수 없습니다. 말하고싶은것만 말하십시오.
form-information-sheet-h-family = 당신의 가족
form-information-sheet-p-family = 당신이 정하는것과 그것이 알려지는것이 친척들을 위험하게 할수 있습니다. 대답하기 전에 그것을 생각하고, 걱정되면 말하십시오. 가족에 대하여서는 아무것도 대답하지 않아도 되며, 당신이 동의하지 않으면 누구도 가족에게 편지를 쓰지 않습니다.
form-information-sheet-h-help = 도움
form-information-sheet-p-help-list =
    돈을 내지 않고 변호사와 이야기할수 있습니다.
    다른 통역원을, 또 다른 사람이 물어줄것을 요구할수 있습니다.
    강요를 받고있으면 당신과 미리 정한 신호로 알릴수 있습니다.
    보호기관에 신소할수 있으며, 그때문에 누구도 당신에게 벌을 줄수 없습니다.
    앓거나 더는 견디기 힘들면 말하십시오. 의사가 먼저 옵니다.

## 포로카드

form-capture-card-title = 전쟁포로 통지카드
form-capture-card-p-agency = 받는 곳: 스위스 제네바 국제적십자위원회 중앙포로통보기관. 우편료금 없음.
form-capture-card-p-note = 포로가 직접 쓴다. 수용소에 온 때로부터 늦어도 한주일안에, 그리고 옮겨지거나 앓거나 병원에 들어갈 때마다 쓴다. 성, 이름, 군사칭호, 난날, 번호만 대답할 의무가 있고 그밖에는 없다. 이 카드는 편지가 아니므로 대답밖에 아무것도 쓰지 않는다. 본인이 바라면 다른 한장을 가족에게 보낸다.
form-capture-card-k-his-mark = 수표

## 통지

form-notification-title = 전쟁포로에 대한 통지서
form-notification-p-intro = 국가포로통보국앞 (제네바 제3협약 제122조). 세가지 길은 서로 따로이며, 길마다 본인의 동의를 따로 받는다. 이 종이에는 가명을 쓰지 않는다.
form-notification-k-from = 보내는 곳(기관)
form-notification-h-who = 누구
form-notification-k-event = 있은 일: 포로됨, 이송, 석방, 귀환, 탈출, 입원, 사망. 날자와 곳
form-notification-h-first-way = 첫째 길: 제네바의 중앙포로통보기관
form-notification-p-first-way = 언제나, 될수록 빨리 보낸다. 이 기관에는 아무것도 숨기지 않는다. 누구에게도 해가 되지 않도록 이 기관이 주의를 돌린다.
form-notification-h-second-way = 둘째 길: 가족
form-notification-p-second-way = 본인이 동의하고, 본인에게도 가족에게도 해가 되지 않을 때에만 보낸다.
form-notification-h-third-way = 셋째 길: 소속국
form-notification-p-third-way = 본인이 동의할 때에만 보낸다. 친척과 주소에 대한것은 이 길로 보내지 않는다.
form-notification-h-before = 둘째와 셋째 길로 보내기 전에
form-notification-k-seal = 기관의 수표 또는 도장

## 허가

form-clearance-title = 이동허가에 딸린 종이
form-clearance-p-intro = 이 종이는 허가가 아니며, 이것으로는 누구도 옮기지 못한다. 허가는 기록부에 있다. 건느기 전에 건느는 곳에서 여기에 적힌 기기로 찾아보아야 한다. 한사람, 한 길, 한 건늠, 한번만을 위한것이다.
form-clearance-h-what = 무엇을 위한것인가
form-clearance-h-rests = 무엇에 근거하는가
form-clearance-h-crossing = 건느는 곳에서
form-clearance-p-crossing-list =
    가명, 길, 건느는 곳, 기기를 기록부와 맞추어본다. 하나라도 다르면 누구도 건느지 않는다.
    중립인 사람이 그의 말로, 단둘이 있는 자리에서 아직도 가고싶은가를 묻는다.
    기록부에 다시한번 물어본다: 허가가 아직 효력이 있는가?
    그런 다음에야 허가를 쓰며, 쓴것을 곧 기록한다.
form-clearance-p-no = 싫다고 하거나 대답하지 않으면 건느지 않는다. 리유를 말하지 않아도 된다.
form-clearance-k-asked-by = 물은 사람(기관, 가명)

## 인계

form-handover-title = 포로인계기록
form-handover-p-intro = 석장을 만든다: 넘기는 편, 넘겨받는 편, 중립증인. 그가 도착하였다고 넘겨받은 편이 확인할 때까지 이 기록은 끝나지 않는다.
form-handover-k-clearance = 허가: 항목의 첫 수자들
form-handover-h-receipts = 령수증
form-handover-p-receipts = 물건마다 넘겨받는 사람이 수표하고 넘겨받는다.
form-handover-p-effects = 이송할 때에는 자기가 들고갈수 있는것을, 귀환할 때에는 적어도 25kg을 가지고 간다. 돌려주지 않은것은 봉인한 꾸레미에 넣어 목록과 함께 통보국에 보낸다.
form-handover-h-marks = 수표
form-handover-k-giver-mark = 넘기는 편(기관)
form-handover-k-receiver-mark = 그와 우의것을 넘겨받는 편(기관)
form-handover-k-witness-mark = 중립증인
form-handover-k-his-mark = 본인: 이것은 내 물건이다
form-handover-h-arrival = 도착
form-handover-p-arrival = 그가 도착하면 넘겨받은 편이 써서 돌려보낸다.
form-handover-k-arrival-mark = 넘겨받은 편을 대표하여

## 사망증명서

form-death-certificate-title = 전쟁포로 사망증명서
form-death-certificate-p-intro = 제네바 제3협약 제120조. 될수록 빨리 국가포로통보국에 보낸다. 이 종이에는 가명을 쓰지 않는다.
form-death-certificate-h-who = 누구
form-death-certificate-h-death = 사망과 매장
form-death-certificate-p-enquiry = 폭력으로, 스스로 목숨을 끊어서, 또는 원인을 모르고 사망하였으면 곧 공식조사를 시작하고(제121조), 증인들의 말을 들으며, 보호기관에 알린다.
form-death-certificate-h-marks = 수표
form-death-certificate-k-medic-mark = 시신을 검사한 의사
form-death-certificate-k-officer-mark = 책임군관
form-death-certificate-k-witness-mark = 증인
form-death-certificate-k-seal = 도장

## 본인이 가지는 종이

form-own-copy-title = 당신의 말을 들었습니다
form-own-copy-p-intro = 모든 사람과 마찬가지로 당신의 말을 단둘이 있는 자리에서 들었습니다. 당신이 한 말도, 당신의 이름도 이 종이에는 없습니다.
form-own-copy-k-on = 날자
form-own-copy-k-by = 들은 사람, 가명
form-own-copy-h-rights = 당신의 권리
form-own-copy-p-rights-list =
    언제든지 마음을 바꿀수 있습니다. 방문자, 의사, 변호사에게 한마디면 됩니다.
    다른 사람이, 다른 통역원과 함께 다시 들어줄것을 요구할수 있습니다.
    변호사를 만날수 있고, 보호기관에 신소할수 있습니다.
    말한것때문에도, 아무 말도 하지 않은것때문에도 누구도 당신에게 벌을 줄수 없습니다.
form-own-copy-h-again = 다시 말하고싶을 때
form-own-copy-p-again = 이 종이의 웃부분에 있는 가명과 번호를 대십시오. 그밖에는 필요한것이 없습니다.
form-own-copy-k-reach = 찾을 사람
form-own-copy-p-optional = 이 종이를 가지고있지 않아도 됩니다. 돌려주거나 없애도 되며, 당신에 대한 기록은 남아있습니다.
