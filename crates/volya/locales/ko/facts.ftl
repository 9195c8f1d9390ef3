### What is recorded of somebody.

## What a fact is about

fact-custody = 구금
fact-status = 신분
fact-origin = 소속국
fact-age = 나이
fact-medical = 건강 상태
fact-notice = 이송 통지
fact-counsel = 변호인
fact-appeal = 이의 신청
fact-proceedings = 형사 절차
fact-fitness = 이동 가능 여부
fact-manifest = 출발 전 전체 명부
fact-departure = 출발 통지
fact-effects = 소지품
fact-confirmation = 최종 확인
fact-death = 사망
fact-protection = 보호 기관
fact-transport = 운송
fact-commitment = 인수국의 약속
fact-card = 포로 카드
fact-notification = 소식 통보
fact-health-report = 건강 보고
fact-access = 면회
fact-complaint = 고충
fact-mail = 편지
fact-proof-of-life = 생존 확인
fact-search = 찾기
fact-separation = 분리 수용
fact-enquiry = 조사
fact-recall = 반환 요구
fact-ended = 사건 종결
fact-offer = 수용 제의
fact-note = 외교 문서
fact-next-move = 다음 조치
fact-sharing = 사건 전달
fact-handover = 인계
fact-aftercare = 도착 뒤 살핌
fact-deadline = 기한
fact-referral = 의뢰
fact-family-message = 가족 소식
fact-relative-enquiry = 친족의 문의
