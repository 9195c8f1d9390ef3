### What a record says: its members, by the struct and the name that the formats give them.

## What somebody is known by

known-by = { $what }: { $value }
known-name = 이름
known-custody-id = 구금 번호
known-service-number = 군번
known-born = 생년월일

## How it is put together

record-member = { $name }: { $value }
record-members = { $name } ({ $value })
record-none = 없음
record-nothing = 내용 없음

## Members

record-Access-body = 기관
record-Access-on = 날짜
record-Access-outcome = 결과
record-Access-reason = 거부 사유
record-Access-until = 거부 기한

record-Aftercare-on = 날짜
record-Aftercare-over = 더 묻지 않기를 원함
record-Aftercare-well = 자유롭고 잘 지냄

record-Age-best_interests = 최선의 이익에 맞음
record-Age-finding = 나이 판단
record-Age-guardian = 후견인

record-Alarm-cause = 원인
record-Alarm-list = 명단
record-Alarm-persons = 사람 수

record-Answered-by = 답한 사람
record-Answered-done = 조치
record-Answered-to = 무엇에

record-AppealState-appeal = 상태
record-AppealState-until = 신청 기한

record-AssistedReturn-escort = 동행 기관
record-AssistedReturn-rests_on = 근거
record-AssistedReturn-to = 행선지

record-Assurance-by = 약속한 국가
record-Assurance-monitoring = 뒤에 입회자 없이 만날 수 있음
record-Assurance-remedy = 어겼을 때의 구제

record-Attachment-payload = 봉인 파일
record-Attachment-plain = 봉인 전 내용
record-Attachment-size_bytes = 바이트 수

record-BulkClosed-bulk = 일괄 등록
record-BulkClosed-entries = 기재 수
record-BulkClosed-file = 파일
record-BulkClosed-kind = 종류

record-Capture-on = 날짜
record-Capture-place = 장소

record-CaptureCard-occasion = 계기
record-CaptureCard-on = 날짜
record-CaptureCard-outcome = 결과

record-ClearanceIssued-crossing = 통과 지점
record-ClearanceIssued-device = 기기
record-ClearanceIssued-footing = 근거
record-ClearanceIssued-from = 언제부터
record-ClearanceIssued-line = 행
record-ClearanceIssued-list = 명단
record-ClearanceIssued-route = 이동 경로
record-ClearanceIssued-screening = 명단 심사
record-ClearanceIssued-until = 언제까지

record-ClearanceRefused-file = 파일
record-ClearanceRefused-of = 이동 승인
record-ClearanceRefused-reasons = 사유

record-ClearanceUsed-confirmed_at = 최종 확인 때
record-ClearanceUsed-confirmed_by = 확인한 기관
record-ClearanceUsed-of = 이동 승인

record-ClearanceVoided-of = 이동 승인
record-ClearanceVoided-reason = 사유

record-Commitment-by = 국가
record-Commitment-document = 문서
record-Commitment-no_active_service = 현역 군무에 쓰지 않음

record-Complaint-answered_on = 답한 날
record-Complaint-on = 날짜
record-Complaint-reprisal = 고충 때문에 당한 불이익

record-Concern-persons = 사람 수
record-Concern-place = 장소
record-Concern-rule = 규칙
record-Concern-what = 할 일

record-CounselOffer-counsel = 제의

record-Countersign-bulks = 일괄 등록
record-Countersign-entries = 기재

record-Custody-place = 장소
record-Custody-since = 언제부터
record-Custody-status = 상태

record-Danger-kind = 종류
record-Danger-note = 본 것
record-Danger-seen_at = 본 때

record-Deadline-declared_by = 석방을 선언할 쪽
record-Deadline-ground = 근거 문서
record-Deadline-on = 마지막 날

record-Death-cause = 사망 원인
record-Death-certificate = 증명서
record-Death-on = 날짜
record-Death-particulars = 상세

record-Declaration-authorship = 자기 말임을 확인한 방법
record-Declaration-capacity = 결정할 수 있는 상태
record-Declaration-channel = 경로
record-Declaration-confirms = 재확인하는 기재
record-Declaration-counsel = 변호인
record-Declaration-duress_sign = 강요 표시
record-Declaration-ended_by = 끝낸 사람
record-Declaration-heard_by = 들은 사람
record-Declaration-how = 방법
record-Declaration-influences = 영향
record-Declaration-interpretation = 통역
record-Declaration-language = 언어
record-Declaration-last_strain = 마지막 부담 사건
record-Declaration-minutes = 분
record-Declaration-note = 비고
record-Declaration-paper = 종이 번호
record-Declaration-present = 함께 있던 사람
record-Declaration-read_back = 다시 읽어 줌
record-Declaration-recorded = 기기로 녹음하거나 촬영함
record-Declaration-sheet = 안내문
record-Declaration-stances = 입장
record-Declaration-taken_at = 말한 때
record-Declaration-takers = 청취자
record-Declaration-third_option_shown = 제3의 길을 알려 줌
record-Declaration-understood = 그 언어를 이해함

record-DepartureNotice-given_at = 알린 때
record-DepartureNotice-new_address = 새 주소를 앎

record-DestinationStance-stance = 입장
record-DestinationStance-to = 행선지

record-Effects-allowed_kg = 가져갈 수 있는 킬로그램
record-Effects-receipt = 접수증

record-Ended-evidence = 증거
record-Ended-how = 끝난 방식
record-Ended-on = 날짜

record-Enquiry-closed_on = 끝난 날
record-Enquiry-opened_on = 시작한 날
record-Enquiry-reported = 보호 기관에 알림
record-Enquiry-statements = 증인 진술 수

record-FamilyMessage-arrived = 도착함
record-FamilyMessage-direction = 방향
record-FamilyMessage-harm_assessed = 위해를 따져 봄
record-FamilyMessage-on = 날짜
record-FamilyMessage-route = 전달한 기관

record-FinalConfirmation-at = 때
record-FinalConfirmation-to = 행선지
record-FinalConfirmation-wants = 여전히 원함

record-Fitness-fit = 이동할 수 있음
record-Fitness-until = 언제까지

record-Footing-line = 행
record-Footing-person = 사람
record-Footing-policy = 운영 기준
record-Footing-standings = 국가에 대한 평가

record-FormReviewed-digest = 문구의 해시
record-FormReviewed-form = 서식
record-FormReviewed-language = 언어

record-FormWithdrawn-digest = 문구의 해시
record-FormWithdrawn-form = 서식
record-FormWithdrawn-language = 언어
record-FormWithdrawn-reason = 사유

record-Guarantee-authority = 당국
record-Guarantee-document = 문서
record-Guarantee-not_to = 보내지 않을 국가
record-Guarantee-on = 날짜
record-Guarantee-origins = 출신국
record-Guarantee-text = 문언
record-Guarantee-unless_he_wishes = 본인이 원하면 예외

record-Handover-acknowledged_on = 도착이 확인된 날
record-Handover-at = 때
record-Handover-documents = 서류
record-Handover-effects_kg = 소지품 킬로그램
record-Handover-kept_back = 돌려주지 않은 소지품
record-Handover-medical_file = 의료 기록
record-Handover-money = 계정 명세서
record-Handover-packets = 봉인 꾸러미 목록
record-Handover-place = 장소
record-Handover-receiver = 인수국
record-Handover-witness = 입회한 중립 기관

record-Head-device = 기기
record-Head-root = 루트 해시
record-Head-size = 기재 수

record-Heads-heads = 기록 대장

record-HealthReport-on = 날짜

record-Identity-custody_id = 구금 번호
record-Identity-dob = 생년월일
record-Identity-names = 이름
record-Identity-particulars = 상세
record-Identity-service_no = 군번

record-Influence-actor = 누구에게서
record-Influence-kind = 종류
record-Influence-on = 날짜

record-Interpreter-accepted = 그가 받아들임
record-Interpreter-conflict = 이해 충돌
record-Interpreter-hired_by = 고용한 쪽
record-Interpreter-id = 가명
record-Interpreter-sworn = 비밀 선서

record-Mail-cards = 엽서
record-Mail-letters = 편지
record-Mail-month = 달의 첫날

record-Manifest-list = 명단

record-Medical-art109 = 제109조
record-Medical-health = 상태

record-Mistaken-entries = 기재
record-Mistaken-reason = 사유

record-Moved-at = 때
record-Moved-clearance = 이동 승인
record-Moved-source = 출처
record-Moved-to = 행선지

record-Name-given = 이름
record-Name-kind = 누구의 이름
record-Name-patronymic = 부칭
record-Name-surname = 성
record-Name-whole = 전체 이름

record-NextMove-since = 언제부터
record-NextMove-what = 기다리는 것
record-NextMove-who = 누구 차례

record-NotMeant-written = 명단에 적힌 것

record-NotSameAs-other = 다른 기록

record-Note-about = 내용
record-Note-addressee = 받는 쪽
record-Note-document = 문서
record-Note-on = 날짜
record-Note-sender = 보낸 쪽

record-Notice-given_at = 알린 때
record-Notice-language = 언어
record-Notice-measures = 게시된 송환 조치
record-Notice-understood = 그 언어를 이해함

record-Notification-central_agency = 중앙기관에
record-Notification-family = 가족에게
record-Notification-family_consent = 가족에게 알리는 데 동의
record-Notification-harm_assessed = 위해를 따져 봄
record-Notification-on = 날짜
record-Notification-origin = 소속국에
record-Notification-origin_consent = 소속국에 알리는 데 동의

record-Offer-authority = 당국
record-Offer-by = 국가
record-Offer-conditions = 조건
record-Offer-document = 문서
record-Offer-exclusion_asked = 제외·기소 사유를 물어봄
record-Offer-keeps_him = 다시 보내지 않음
record-Offer-names_him = 그를 지명함
record-Offer-on = 날짜
record-Offer-until = 언제까지

record-OnCall-call = 부를 사람
record-OnCall-duty = 무슨 일로

record-Origin-state = 국가

record-PanelVote-assents = 찬성
record-PanelVote-on = 심사 결과
record-PanelVote-reasons = 이유

record-Parked-head = 최신 상태

record-Policy-capture_card_days = 포로 카드까지 일수
record-Policy-clearance_hours = 이동 승인의 시간
record-Policy-concordant_declarations = 일치하는 의사 표시 수
record-Policy-cooling_off_days = 숙려 기간 일수
record-Policy-crossing_hours = 통과 전 마지막 질문의 시간
record-Policy-declaration_validity_days = 의사 표시 유효 일수
record-Policy-different_takers = 서로 다른 청취자 수
record-Policy-final_confirmation_hours = 최종 확인 유효 시간
record-Policy-health_report_days = 건강 보고 사이 일수
record-Policy-heartbeat_hours = 기기 침묵 허용 시간
record-Policy-hostilities = 적대행위 계속
record-Policy-influence_window_days = 영향을 살피는 일수
record-Policy-information_sheets = 안내문
record-Policy-interrogation_gap_hours = 부담 사건 뒤 시간
record-Policy-not_asked_is_not_refused = 묻지 않음은 거부가 아님
record-Policy-notice_hours = 출발 통지의 시간
record-Policy-panel_assents = 심사단 찬성 수
record-Policy-proof_of_life_days = 생존 확인 사이 일수
record-Policy-risk_validity_days = 위험 평가 유효 일수
record-Policy-separation_hours = 분리 수용까지 시간
record-Policy-session_max_minutes = 면담 최대 분
record-Policy-sessions_per_party = 한쪽의 설득 면담 수
record-Policy-small_remainder = 가지 않는 행의 최소 수
record-Policy-standing_validity_days = 국가 평가 유효 일수

record-Present-count = 사람 수
record-Present-side = 소속

record-ProceedingsState-communicated_on = 소속국에 알린 날
record-ProceedingsState-proceedings = 종류

record-ProofOfLife-by = 본 사람
record-ProofOfLife-on = 날짜

record-ProtectingBody-body = 기관
record-ProtectingBody-mandate = 위임장

record-Recall-asked_on = 요구한 날
record-Recall-complied = 요구에 따름
record-Recall-reason = 사유

record-Referral-care = 누구에게
record-Referral-on = 날짜
record-Referral-seen = 만나 봄

record-Registered-capture = 생포
record-Registered-label = 표지 번호

record-RelativeEnquiry-consent = 답하는 데 동의
record-RelativeEnquiry-on = 날짜
record-RelativeEnquiry-route = 전달한 기관
record-RelativeEnquiry-told = 알린 것

record-Report-language = 언어
record-Report-note = 비고
record-Report-said_on = 말한 날
record-Report-source = 말한 사람
record-Report-to = 행선지
record-Report-wish = 전한 말

record-ReviewFound-counsel = 변호인
record-ReviewFound-escort = 동행 기관
record-ReviewFound-family_pressure = 가족을 통한 압박
record-ReviewFound-risk_explained = 위험을 설명함
record-ReviewFound-to = 행선지

record-ReviewOpened-to = 행선지

record-Risk-assessed_on = 평가한 때
record-Risk-assurances = 외교적 보증
record-Risk-grounds = 위험의 내용
record-Risk-level = 결과
record-Risk-sources = 출처
record-Risk-state = 국가

record-Route-counterpart = 교환 상대방
record-Route-from = 출발 국가
record-Route-to = 도착 국가
record-Route-via = 경유 국가

record-SameAs-other = 다른 기록

record-Screened-attachment = 첨부물
record-Screened-counts = 행 수
record-Screened-list = 명단
record-Screened-policy = 운영 기준
record-Screened-series = 명단 계열
record-Screened-terms = 명단의 성격

record-Search-body = 기관
record-Search-closed_on = 끝난 날
record-Search-opened_on = 시작한 날

record-Separation-since = 언제부터

record-Sharing-acknowledged = 접수증
record-Sharing-consent = 그의 동의
record-Sharing-file = 사건 파일
record-Sharing-on = 날짜
record-Sharing-with = 단체

record-Standing-able = 협약을 지킬 능력
record-Standing-assessed_on = 평가한 때
record-Standing-onward = 재송환 경로
record-Standing-other_guarantee = 다른 보장
record-Standing-party = 협약 당사국
record-Standing-party_since = 당사국이 된 날
record-Standing-reserves_article_12 = 제12조 유보
record-Standing-sources = 출처
record-Standing-state = 국가
record-Standing-willing = 협약을 지킬 뜻

record-Status-decision = 재판소의 결정
record-Status-status = 법적 신분

record-Taint-from = 언제부터
record-Taint-reason = 이유
record-Taint-to = 언제까지
record-Taint-what = 누가 또는 무엇이

record-TaintLifted-reason = 이유

record-Taker-id = 가명
record-Taker-side = 소속

record-Talk-at = 때
record-Talk-free = 그의 뜻대로 오고 감
record-Talk-minutes = 분
record-Talk-party = 말한 쪽
record-Talk-state = 국가

record-Terms-agreement = 합의문
record-Terms-all_or_nothing = 모두 아니면 아무도
record-Terms-author = 작성한 쪽
record-Terms-complete = 빠짐없는 명단
record-Terms-departs_on = 출발일
record-Terms-ground = 근거
record-Terms-kind = 종류
record-Terms-sheets_certified = 장마다 인증됨

record-Transport-provisions = 식량과 의료를 갖춤
record-Transport-safe = 안전함

record-Withdrawal-note = 한 말
record-Withdrawal-of = 철회하는 의사 표시
