### What stands against a clearance.

## What stands against a clearance

fault-numbered-otherwise = 명단을 보낸 쪽의 번호가 여기 행 번호와 다름
fault-no-such-line = 명단에 그런 행이 없음
fault-not-clear = 관문이 지금 이 행을 허용하지 않음
fault-not-clear-by = 관문이 지금 이 행을 허용하지 않음 ({ $rule })
fault-not-one-person = 행이 정확히 한 사람을 뜻하지 않음
fault-not-outgoing = 우리 억류에서 나가는 사람들의 명단이 아님
fault-no-crossing = 통과 지점이 밝혀지지 않음
fault-window-over = 유효 기간이 비었거나 끝남
fault-window-too-long = 유효 기간이 발급 뒤 { $hours }시간을 넘음
fault-issuer-may-not = 발급한 사람은 아무것도 허용할 수 없음
fault-not-countersigned = 다른 역할의 두 번째 구성원이 서명하지 않음
fault-voided = 취소됨 (기재 { $by })
fault-used = 이미 사용됨, 기재 { $by }
fault-another-stands = 그에 대한 다른 이동 승인이 유효함, 기재 { $entry }
fault-expired = 유효 기간이 끝남
fault-too-early = 유효 기간이 시작되지 않음
fault-person-changed = 발급 뒤 그에 관한 것이 바뀜
fault-standing-changed = 발급 뒤 경로의 국가에 관한 것이 바뀜
fault-policy-changed = 발급 뒤 운영 기준이 바뀜
fault-line-changed = 발급 뒤 행이나 행이 뜻할 수 있는 사람이 바뀜
fault-list-changed = 그 뒤 명단의 다른 판을 대조함
fault-other-person = 행이 발급 대상자를 뜻하지 않음
fault-other-device = 다른 기기가 적혀 있음
fault-other-crossing = 다른 통과 지점이 적혀 있음
fault-not-asked-here = 최근 { $hours }시간 안에 통과 지점에서 그에게 묻지 않음
fault-file-differs = 파일의 내용이 기록 대장과 다름
fault-not-in-this-log = 이 보관소의 이동 승인 가운데 이 기재가 없음

## What was set by hand about a list

read-by-hand = 명단을 읽는 방식 가운데 손으로 정한 것: { $what }. 서명하기 전에 명단 자체를 보십시오.
by-hand-header = 머리글 위치
by-hand-sheet = 시트
by-hand-columns = 열의 뜻
by-hand-encoding = 인코딩
by-hand-delimiter = 칸 구분 문자
by-hand-lines = 한 줄에 한 사람
