### What the command line prints around them.

## On standard error

line-error = 오류: { $fact }
line-hint = 다음: { $hint }

## On which matter somebody is called

duty-interview = 청취
duty-countersign = 2차 서명
duty-assessment = 평가
duty-custody = 구금·이송
duty-device = 기기
duty-sender = 명단을 보낸 쪽
duty-review = 귀환 심사
duty-any = 그 밖의 일

## Which way its people go

list-kind-incoming = 들어오는 명단
list-kind-remains = 유해
list-kind-outgoing = 나가는 명단

## Routes

route-way = { $from } → { $to }
route-via = { $from } → { $to }, 경유 { $via }
route-counterpart = { $route }, 상대방 { $state }
route-none = 이동 경로 없음

## Where a rule stands, if in no law

source-our-choice = 우리의 선택
source-list-practice = 명단 실무

## The screened list

sheet-case = 사례 { $name }
sheet-list = 명단 { $name }
sheet-input = 표준 입력
sheet-lines = { $count }행
sheet-blocked = 차단 { $count }
sheet-held = 보류 { $count }
sheet-unknown = 기록 없음 { $count }
sheet-clear = 현재 기록으로 이상 없음 { $count }
sheet-opinion = 의견일 뿐 이동 승인이 아니다. 이것으로 아무도 옮기지 않는다.
sheet-not-recorded = 기재되지 않음, 누구의 이동도 허용하지 않음
sheet-every-line = 모든 행이 보류됨
sheet-may-not-move = 옮겨서는 안 됨
sheet-held-title = 보류
sheet-only-common = 모든 행을 보류시키는 것 말고는 보류 사유가 없음: { $lines }
sheet-no-record = 기록 없음
sheet-more = { $who }; 그 밖에 { $count }건
sheet-line = { $number }행
sheet-line-in-row = { $number }행 (표의 { $row }행)
sheet-numbers = { $numbers }{ $count ->
    *[other] 행
}
sheet-as-above = 위와 같이 모든 행을 보류시키는 것
sheet-to-do = 할 일: { $remedy } ({ $who })
sheet-rests-on = 근거 기재: { $entries }
sheet-seen = { $source } (2차 자료에서 확인)
sheet-policy = { $source } (운영 기준)
sheet-clear-title = 현재 기록으로 이상 없음
sheet-clear-alone = 따로라면 이상 없음: { $lines }
sheet-against = 이 명단의 이전 판 { $count }개와 비교
sheet-added = 추가됨: { $lines }
sheet-answered-then = { $number }행은 그때의 판정: { $verdict }
sheet-nobody-dropped = 빠진 사람 없음
sheet-dropped = 빠짐: { $count }명, 아래
sheet-missing = 경보: 명단에 없음
sheet-reports = 아직 이름을 모르는 사람에 대한 전언 { $count }건: 이 명단의 누군가일 수 있다.
sheet-first-reason = 행마다 첫 사유만 보인다. --all은 모든 사유와 출처, 해결 방법을 보여 준다.
sheet-by-itself = 따로 떼어 낸 사례이다. 아무것도 기재되지 않으며, 이것으로 아무도 허용되지 않는다.

## The stop page

stop-title = 정지 안내면
stop-no-route = 이동 경로 없음: 무엇이든 거부한 사람을 모두 보임
stop-clears-nobody = 이 면으로는 누구의 이동도 허용되지 않는다.
stop-held = 해결될 때까지 보류
stop-no-record = 기록 없음: { $count }행은 여기 등록된 사람이 아니다. 허용되지 않는다.
stop-nothing-against = { $all }행 가운데 { $count }행은 그 자체의 보류 사유가 없다.
stop-everybody = 모두 보류됨. 이유:
stop-call = 연락
stop-resolve = ({ $remedy }; 연락: { $duty })
stop-nobody = 기재된 사람이 없음; volya office call { $duty } "WHO, NUMBER"
stop-lines = { $numbers }행
stop-either = { $one } 또는 { $other }

## One line's story

story-head = 명단 { $list }의 { $number }행, { $way }.
story-head-in-row = 명단 { $list }의 { $number }행 (표의 { $row }행), { $way }.
story-means-nobody = 등록부의 누구와도 맞지 않는다.
story-means = { $name }을(를) 뜻할 수 있다.
story-means-several = { $names }을(를) 뜻할 수 있다. 모두 판정하며, 가장 무거운 판정을 따른다.
story-clear = 반대되는 것이 없다.
story-no-record = 여기 기록이 없으므로 허용되지 않는다.
story-hold = 보류됨: 아래의 것이 해결될 때까지 아무도 그를 옮기지 않는다.
story-block = 그를 옮겨서는 안 된다.
story-before = 명단을 대조했을 때의 판정: { $verdict }.
story-if = { $name }이라면: { $reason }
story-why = 왜 중요한가: { $rule } { $source }
story-resolves = 해결 방법: { $remedy }. 할 수 있는 사람: { $who }.
story-rests-on = 근거 기재: { $entries }
story-end = 현재 기록에 따른 의견일 뿐 이동 승인이 아니다. 이것으로 아무도 옮기지 않으며, 보는 것으로는 아무것도 기재되지 않았다.

## What is due

alarms-danger = 위험 신고
alarms-alarms = 경보
alarms-answered = 조치 답변됨
alarms-later = 나중
alarms-how = 답변하기: volya alarm answer CODE --by WHO --done TEXT. 답변과 함께 기록에 남는다.
alarms-nothing = 기한이 지난 것도, 답변 없는 경보도 없음
alarms-since = { $time }부터
alarms-answered-by = 답변 { $by }, { $at }: { $done }
alarms-who = 담당: { $call }
alarms-nobody = `{ $duty }` 담당이 기재되지 않음; volya office call
