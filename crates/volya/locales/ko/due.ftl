### What is due.

## What is due, or has gone wrong

due-he-may-harm-himself = 스스로를 해칠 수 있음
due-he-is-threatened = 위협을 받고 있음
due-something-is-done-to-him-for-what-he-said-or-chose = 그가 말하거나 고른 것 때문에 보복을 당하고 있음
due-a-relative-of-his-is-in-danger = 그의 친족이 위험함
due-the-capture-card = 포로 카드
due-a-sign-of-life = 생존 확인
due-word-to-the-bureau-on-his-health = 건강 상태를 정보국에 알리기
due-his-mail-of-the-month = 이달의 편지
due-he-could-not-send-two-letters-and-four-cards = 편지 두 통과 엽서 네 장을 보낼 수 없었음
due-news-of-him-to-the-central-agency = 중앙기관에 그의 소식 알리기
due-news-of-what-became-of-him = 그가 어떻게 되었는지 알리기
due-news-was-withheld-from-the-central-agency = 중앙기관에 소식을 숨김
due-news-of-him-went-where-he-had-not-agreed-or-before-harm-was-assessed = 동의하지 않은 곳으로, 또는 해가 되는지 살피기 전에 그의 소식이 나감
due-the-visit-that-was-denied = 거부된 방문
due-a-visit-was-denied-without-reason-or-end = 이유나 기한 없이 방문을 거부함
due-what-became-of-his-appeal-whose-time-is-over = 기한이 지난 이의 신청의 결과
due-something-was-done-to-him-for-complaining = 고충을 말했다고 보복당함
due-an-answer-to-his-complaint = 고충에 대한 답
due-his-name-to-the-power-he-depends-on-as-one-kept-back = 남겨진 사람으로서 그의 이름을 소속국에 알리기
due-word-that-he-is-kept-apart = 따로 분리해 두었다는 확인
due-an-answer-to-a-state-s-offer-before-it-runs-out = 국가의 수용 제의에 기한 전 회답
due-he-is-held-beyond-the-day-on-which-he-is-free = 풀려나야 할 날이 지나도 억류됨
due-the-declaration-that-he-is-free = 자유의 몸이라는 선언
due-that-he-is-seen-by-whom-he-was-referred-to = 의뢰한 곳에서 그를 만나기
due-the-signed-receipt-of-the-organisation-that-took-his-case = 사건을 넘겨받은 단체의 서명된 접수증
due-a-message-went-before-harm-was-weighed = 해가 되는지 따지기 전에 소식이 나감
due-an-answer-to-his-relatives = 친족에게 할 답
due-his-relatives-were-told-of-him-without-his-consent = 동의 없이 친족에게 그에 대해 알림
due-word-of-him-from-where-he-went = 그가 간 곳에서 오는 소식
due-the-evidence-that-his-protection-has-ended-well = 보호가 제대로 끝났다는 증거
due-the-receiver-s-answer-to-the-recall = 반환 요구에 대한 인수국의 답
due-the-receiver-does-not-give-him-back = 인수국이 그를 돌려보내지 않음
due-he-was-moved-without-a-clearance = 이동 승인 없이 옮겨짐
due-a-clearance-was-used-that-did-not-hold = 효력 없는 이동 승인이 사용됨
due-he-crossed-and-was-not-asked-there = 통과했으나 그곳에서 묻지 않음
due-he-was-moved-though-he-had-refused = 거부했는데도 옮겨짐
due-he-refuses-where-he-was-sent = 보내진 곳을 거부함
due-he-is-gone-and-neither-a-clearance-nor-a-move-is-on-record = 그가 없어졌고, 이동 승인도 이동도 기록에 없음
due-the-record-of-his-handover-with-its-receipts = 영수증이 딸린 인계 기록
due-the-receiver-s-word-that-he-arrived = 그가 도착했다는 인수국의 확인
due-a-second-member-s-signature-under-the-record-of-his-handover = 인계 기록에 두 번째 구성원의 서명
due-the-sealed-packets-of-what-was-kept-back-with-their-inventory = 돌려주지 않은 물건의 봉인 꾸러미와 목록
due-he-says-that-he-is-not-free-or-not-well-where-he-went = 간 곳에서 자유롭지 않거나 잘 지내지 못한다고 말함
due-that-somebody-asks-him-how-he-lives-there = 그곳에서 어떻게 지내는지 그에게 묻기
due-a-search-for-him = 그를 찾기
due-the-certificate-of-his-death = 사망증명서
due-the-official-enquiry-into-his-death = 사망에 대한 공식 조사
due-the-enquiry-was-closed-without-a-witness = 증인 없이 조사가 끝남
due-the-first-statement-of-a-witness = 증인의 첫 진술
due-the-report-of-the-enquiry-to-the-protecting-body = 보호 기관에 보내는 조사 보고
due-the-neutral-body-that-saw-his-handover = 인계를 지켜본 중립 기관
due-the-receipt-for-his-medical-file = 의료 기록 영수증
due-the-receipt-for-the-statement-of-his-account = 계정 명세서 영수증
due-the-receipt-for-his-documents = 서류 영수증
due-the-receipt-for-his-effects = 소지품 영수증

## What a list has raised

due-list-dropped = 말없이 명단에서 빠짐: 명단 { $list }
due-list-not-on-complete-list = 여기 억류되어 있으나 전원 명단이라는 명단에 없음: 명단 { $list }
due-list-left-out = 중병자·중상자인데 명단에서 빠짐: 명단 { $list }
