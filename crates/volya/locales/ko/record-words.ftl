### What a record says: words of its vocabularies, by the enum and the word that the formats give them.

word-AccessOutcome-denied = 거부됨
word-AccessOutcome-granted = 허용됨

word-AgeFinding-adult = 성인
word-AgeFinding-disputed = 다툼이 있음
word-AgeFinding-under-18 = 18세 미만

word-AlarmCause-dropped = 명단에서 빠짐
word-AlarmCause-left-out = 중환자나 중상자가 빠짐
word-AlarmCause-not-on-complete-list = 빠짐없다는 명단에 없음

word-Appeal-dismissed = 기각됨
word-Appeal-none-in-time = 기간 안에 신청 없음
word-Appeal-open = 진행 중
word-Appeal-upheld = 인용됨

word-Art109-eligible = 송환 또는 중립국 수용 대상
word-Art109-not-eligible = 대상 아님
word-Art109-not-examined = 검사하지 않음

word-Authorship-declined = 서명하려 하지 않음
word-Authorship-recorded-voice = 목소리를 녹음함
word-Authorship-signature = 서명함
word-Authorship-witnessed-mark = 증인 앞에서 표시함

word-Body-icrc = 국제적십자위원회
word-Body-impartial = 다른 공평한 기관
word-Body-neutral-state = 다른 중립국
word-Body-ohchr = 유엔 인권 임무단
word-Body-protecting-power = 이익보호국
word-Body-unhcr = 유엔난민기구

word-BulkKind-declarations = 의사 표시
word-BulkKind-facts = 사실
word-BulkKind-persons = 사람
word-BulkKind-risks = 위험

word-Capacity-able = 결정할 수 있음
word-Capacity-doubtful = 의심스러움
word-Capacity-unable = 결정할 수 없음

word-CardOccasion-camp = 수용소 도착
word-CardOccasion-capture = 생포
word-CardOccasion-hospital = 입원
word-CardOccasion-sickness = 질병

word-CardOutcome-agency-only = 중앙기관에만 보냄
word-CardOutcome-declined = 그가 작성하지 않음
word-CardOutcome-sent = 중앙기관과 가족에게 보냄

word-Care-legal = 변호사
word-Care-medical = 의사
word-Care-protection = 보호
word-Care-psychological = 마음의 돌봄
word-Care-spiritual = 종교적 돌봄

word-Channel-group-statement = 여럿이 함께 한 성명
word-Channel-interrogation = 심문 중
word-Channel-media-interview = 언론 앞에서
word-Channel-other = 그 밖의 경로
word-Channel-private-interview = 단독 면담
word-Channel-to-fellow-prisoner = 동료 포로에게
word-Channel-to-guard = 감시원에게
word-Channel-to-lawyer = 변호사에게
word-Channel-to-medic = 의사나 간호사에게
word-Channel-to-neutral-visitor = 중립적인 방문자에게
word-Channel-written-by-hand = 직접 쓴 글

word-Concern-cause = 한 원인
word-Concern-device = 기기
word-Concern-entry = 기재

word-Counsel-accepted = 받아들임
word-Counsel-declined = 사양함
word-Counsel-not-offered = 제의하지 않음

word-CustodyStatus-dead = 사망함
word-CustodyStatus-escaped = 탈출함
word-CustodyStatus-hospital = 병원에 있음
word-CustodyStatus-in-custody = 구금 중
word-CustodyStatus-missing = 행방불명
word-CustodyStatus-not-in-custody = 구금되어 있지 않음
word-CustodyStatus-released = 석방됨
word-CustodyStatus-repatriated = 본국으로 송환됨
word-CustodyStatus-transferred = 이송됨

word-DangerKind-relative = 친족이 위험함
word-DangerKind-reprisal = 한 말이나 선택 때문에 벌을 받음
word-DangerKind-self-harm = 스스로를 해칠 수 있음
word-DangerKind-threat = 위협받고 있음

word-DeathCause-illness = 병
word-DeathCause-own-hand = 스스로 목숨을 끊음
word-DeathCause-unknown = 알 수 없음
word-DeathCause-violence = 누군가의 폭력
word-DeathCause-wounds = 전투에서 입은 부상

word-Direction-from-him = 그에게서 가족에게
word-Direction-to-him = 가족에게서 그에게

word-Doubtful-device = 기기
word-Doubtful-interpreter = 통역자
word-Doubtful-taker = 청취자

word-Duty-any = 그 밖의 일
word-Duty-assessment = 평가
word-Duty-countersign = 2차 서명
word-Duty-custody = 구금·이송
word-Duty-device = 기기
word-Duty-interview = 청취
word-Duty-review = 귀환 심사
word-Duty-sender = 명단을 보낸 쪽

word-EndedBy-custodian = 그를 억류한 쪽
word-EndedBy-person = 본인
word-EndedBy-taker = 청취자

word-Ending-civilian = 민간인으로 석방됨
word-Ending-dead = 사망함
word-Ending-repatriated = 원하는 대로 돌아감
word-Ending-settled = 선택한 곳에서 자유롭게 삶

word-Event-alarm = 경보
word-Event-answered = 조치 답변
word-Event-assisted_return = 동행 귀환
word-Event-bulk_closed = 일괄 등록의 마감 기재
word-Event-clearance_issued = 이동 승인 발급
word-Event-clearance_refused = 사용하지 못한 이동 승인
word-Event-clearance_used = 이동 승인 사용
word-Event-clearance_voided = 이동 승인 취소
word-Event-countersign = 2차 서명
word-Event-danger = 위험 신고
word-Event-declaration = 의사 표시
word-Event-fact = 사실
word-Event-form_reviewed = 서식 문구 검토
word-Event-form_withdrawn = 서식 문구 사용 중지
word-Event-guarantee = 공개 보장
word-Event-heads = 최신 상태
word-Event-identity = 신원
word-Event-mistaken = 착오로 표시됨
word-Event-moved = 옮겨짐
word-Event-not_meant = 그 사람이 아님
word-Event-not_same_as = 같은 사람이 아님
word-Event-on_call = 당직
word-Event-panel_vote = 심사단 표결
word-Event-parked = 기기 정지 처리
word-Event-policy_set = 운영 기준
word-Event-registered = 등록
word-Event-report = 제3자의 전언
word-Event-review_found = 귀환 심사 결과
word-Event-review_opened = 귀환 심사 시작
word-Event-risk = 위험 평가
word-Event-same_as = 같은 사람
word-Event-screened = 명단 심사
word-Event-standing = 국가에 대한 평가
word-Event-taint = 신뢰 훼손 기록
word-Event-taint_lifted = 신뢰 훼손 기록 해제
word-Event-talk = 설득 면담
word-Event-withdrawal = 철회

word-Fact-access = 면회
word-Fact-aftercare = 도착 뒤 살핌
word-Fact-age = 나이
word-Fact-appeal = 이의 신청
word-Fact-card = 포로 카드
word-Fact-commitment = 인수국의 약속
word-Fact-complaint = 고충
word-Fact-counsel = 변호인
word-Fact-custody = 구금
word-Fact-deadline = 기한
word-Fact-death = 사망
word-Fact-departure_notice = 출발 통지
word-Fact-effects = 소지품
word-Fact-ended = 사건 종결
word-Fact-enquiry = 공식 조사
word-Fact-family_message = 가족 소식
word-Fact-final_confirmation = 최종 확인
word-Fact-fitness = 이동 가능 여부
word-Fact-handover = 인계
word-Fact-health_report = 건강 보고
word-Fact-mail = 편지
word-Fact-manifest = 출발 전 전체 명부
word-Fact-medical = 건강 상태
word-Fact-next_move = 다음 조치
word-Fact-note = 외교 문서
word-Fact-notice = 이송 통지
word-Fact-notification = 소식 통보
word-Fact-offer = 수용 제의
word-Fact-origin = 소속국
word-Fact-proceedings = 형사 절차
word-Fact-proof_of_life = 생존 확인
word-Fact-protection = 보호 기관
word-Fact-recall = 반환 요구
word-Fact-referral = 의뢰
word-Fact-relative_enquiry = 친족의 문의
word-Fact-search = 찾기
word-Fact-separation = 분리 수용
word-Fact-sharing = 사건 전달
word-Fact-status = 신분
word-Fact-transport = 운송

word-FamilyPressure-found = 확인됨
word-FamilyPressure-none-found = 살펴보았으나 확인되지 않음
word-FamilyPressure-not-said = 그가 말하려 하지 않음

word-FormKind-capture-card = 포로 카드
word-FormKind-clearance = 이동 승인에 딸린 종이
word-FormKind-death-certificate = 사망 증명서
word-FormKind-declaration = 의사 표시
word-FormKind-handover = 인계 기록
word-FormKind-information-sheet = 안내문
word-FormKind-notification = 소식 통보
word-FormKind-own-copy = 본인이 간직하는 종이

word-FormLanguage-en = 영어
word-FormLanguage-ko = 한국어
word-FormLanguage-ru = 러시아어
word-FormLanguage-uk = 우크라이나어

word-Forwarding-acknowledged = 받았다고 확인됨
word-Forwarding-not-yet = 아직 보내지 않음
word-Forwarding-sent = 보냄
word-Forwarding-withheld = 보내지 않음

word-Health-convalescent = 회복 중
word-Health-good = 좋음
word-Health-seriously-sick = 중병
word-Health-seriously-wounded = 중상
word-Health-sick = 병듦
word-Health-slightly-wounded = 가벼운 부상

word-How-letter = 편지로
word-How-phone = 전화로
word-How-sign = 손짓이나 몸짓으로
word-How-spoken = 마주 보고 말로

word-InfluenceKind-bargain = 거래
word-InfluenceKind-family-message = 가족 소식
word-InfluenceKind-gift = 선물이나 특별한 대우
word-InfluenceKind-media = 보여 주거나 읽어 준 것
word-InfluenceKind-peers = 함께 있는 사람들의 압력
word-InfluenceKind-promise = 약속
word-InfluenceKind-threat = 위협

word-Interpretation-interpreter = 통역자
word-Interpretation-machine = 기계
word-Interpretation-not_needed = 필요 없음

word-LastStrain-at = 때
word-LastStrain-never = 없었음

word-LegalStatus-civilian = 민간인
word-LegalStatus-in-doubt = 불확실: 포로로서 보호됨
word-LegalStatus-medical-or-chaplain = 의무 요원 또는 군종
word-LegalStatus-prisoner-of-war = 포로

word-ListAuthor-counterpart = 상대방이 작성
word-ListAuthor-mediator = 중재자가 작성
word-ListAuthor-ours = 우리가 작성

word-ListGround-art-109 = 제109조에 따른 중환자와 중상자
word-ListGround-art-118 = 제118조에 따른 적대행위 종료 후 석방
word-ListGround-exchange = 포로 교환
word-ListGround-transfer = 다른 국가로의 이송

word-ListKind-incoming = 들어오는 명단
word-ListKind-outgoing = 나가는 명단
word-ListKind-remains = 유해

word-NameKind-alias = 그에게 붙었거나 그가 쓰는 이름
word-NameKind-false-papers = 남의 서류나 꾸민 서류에 적힌 이름
word-NameKind-own = 본명

word-Proceedings-disciplinary = 징계만
word-Proceedings-none = 없음
word-Proceedings-pending = 형사 절차 계류 중
word-Proceedings-pending-with-consent = 형사 절차 계류 중이나 억류국이 출국에 동의

word-ReportSource-authority = 당국
word-ReportSource-custodian = 그를 억류한 쪽
word-ReportSource-fellow-prisoner = 동료 포로
word-ReportSource-group = 집단 성명
word-ReportSource-organisation = 단체
word-ReportSource-other = 그 밖의 사람
word-ReportSource-press = 언론
word-ReportSource-relative = 친족

word-ReportedWish-fears = 두려워함
word-ReportedWish-refuses = 거부함
word-ReportedWish-undecided = 정하지 못함
word-ReportedWish-wishes = 원함

word-RiskGround-disappearance = 강제실종
word-RiskGround-ill-treatment = 학대
word-RiskGround-killing = 살해
word-RiskGround-none-found = 확인된 것 없음
word-RiskGround-persecution = 박해
word-RiskGround-punished-for-capture = 포로가 되었다는 이유의 처벌
word-RiskGround-relatives = 친족에 대한 위해
word-RiskGround-sent-on = 그곳에서 다시 보내짐
word-RiskGround-torture = 고문

word-RiskLevel-absent = 살폈으나 위험이 확인되지 않음
word-RiskLevel-real = 실질적 위험
word-RiskLevel-unassessed = 평가 중

word-Side-custodian = 그를 억류한 쪽
word-Side-fellow-prisoner = 동료 포로
word-Side-lawyer = 변호사
word-Side-medic = 의사나 간호사
word-Side-neutral = 중립 기관
word-Side-organisation = 기록 단체
word-Side-origin = 소속국
word-Side-other = 그 밖의 사람
word-Side-press = 언론
word-Side-receiver = 인수국
word-Side-relative = 친족

word-Stance-accept = 가고 싶음
word-Stance-no-answer = 대답하지 않음
word-Stance-refuse = 거부
word-Stance-undecided = 정하지 못함
word-Stance-wants-information = 더 알고 싶어 함

word-Told-alive = 살아 있다고
word-Told-as-he-wished = 그가 알리기를 원한 것
word-Told-neither = 그에 대해 말할 수 없다고
word-Told-nothing = 아직 아무것도

word-Destination-any = 어디든지
word-Destination-neutral = 어느 중립국이든
word-Destination-remain = 억류된 곳에 남기
word-Destination-unhcr = 유엔난민기구를 통한 정착

word-Fault-no-such-line = 명단에 그런 행이 없음
word-Fault-not-clear = 관문이 이 행을 허용하지 않음
word-Fault-not-one-person = 행이 정확히 한 사람을 뜻하지 않음
word-Fault-not-outgoing = 나가는 사람들의 명단이 아님
word-Fault-numbered-otherwise = 번호가 다름
word-Fault-no-crossing = 통과 지점이 밝혀지지 않음
word-Fault-window-over = 유효 기간이 비었거나 끝남
word-Fault-window-too-long = 유효 기간이 너무 김
word-Fault-issuer-may-not = 발급한 사람은 아무것도 허용할 수 없음
word-Fault-not-countersigned = 두 번째 서명이 없음
word-Fault-voided = 취소됨
word-Fault-used = 이미 사용됨
word-Fault-another-stands = 다른 허가가 유효함
word-Fault-expired = 유효 기간이 끝남
word-Fault-too-early = 유효 기간이 시작되지 않음
word-Fault-person-changed = 그에 관한 것이 바뀜
word-Fault-standing-changed = 경로의 국가에 관한 것이 바뀜
word-Fault-policy-changed = 운영 기준이 바뀜
word-Fault-line-changed = 행이 바뀜
word-Fault-list-changed = 명단의 다른 판을 심사함
word-Fault-other-person = 다른 사람을 위한 것
word-Fault-other-device = 다른 기기를 위한 것
word-Fault-other-crossing = 다른 통과 지점을 위한 것
word-Fault-not-asked-here = 통과 지점에서 그에게 묻지 않음
word-Fault-file-differs = 파일의 내용이 기록 대장과 다름
word-Fault-not-in-this-log = 이 보관소에 그런 기재가 없음

word-counts-clear = 이상 없음
word-counts-held = 보류
word-counts-blocked = 차단
word-counts-no-record = 기록 없음

word-particulars-rank = 계급
word-particulars-unit = 소속 부대
word-particulars-power_of_dependence = 소속국
word-particulars-capture_date = 생포된 날
word-particulars-capture_place = 생포 장소
word-particulars-place_of_custody = 구금 장소
word-particulars-health_category = 건강 분류
word-particulars-art109_category = 제109조 분류
word-particulars-captivity_days = 억류 일수
word-particulars-father_first_name = 아버지의 이름
word-particulars-mother_maiden_name = 어머니의 결혼 전 성
word-particulars-informed_person = 알릴 사람
word-particulars-address = 주소
word-particulars-place_of_birth = 출생지
word-particulars-status = 알려진 신분
