### What the command line prints around a person's record and his case.

## Person

shows-no-label = 표지 번호 없음
shows-linked = 연결된 기록: { $record }
shows-entries = 기재
shows-unknown-time = 때를 알 수 없음
shows-awaits = 서명 대기
shows-holds-only = 보류할 수만 있고 허용할 수 없음
shows-cannot-read = 읽을 수 없음: { $why }
shows-imported = 파일 { $file }로 일괄 등록됨

## What stands

shows-stands = 유효한 것
shows-nothing-stands = 유효한 것: 아직 없음. 기재되지 않은 것은 보류하게 함
shows-in-doubt = 불확실: { $doubt }
shows-against = 반대 { $to }: { $voice } ({ $entry })
shows-wants = 원함 { $to }: { $counts } ({ $entry })
shows-counts = 이 의사 표시는 산입됨
shows-counts-not = 산입되지 않음: { $why }
shows-one-member = 구성원 한 명만 서명함
shows-risk = 위험, { $state }: { $level } ({ $entry })

## Words against

spoken-against-refusal = 거부
spoken-against-not-yet = 아직 정하지 않음
spoken-against-stays = 남기를 원함
spoken-against-withdrawn = 철회
spoken-against-reported = 제3자의 전언
spoken-against-marked-mistaken = 착오로 표시됨

## Doubts

shows-doubt-unreadable = 기재 { $entry }: 읽을 수 없음 ({ $why })
shows-doubt-mistake = 착오 표시 { $entry }: 두 번째 구성원을 기다림
shows-doubt-link = 기록 { $person }: 같은 사람인지 정해지지 않음
shows-doubt-label = 표지 번호가 두 사람에게 주어짐
unread-not-for-this-member = 이 구성원에게 열리지 않음
unread-key-page-missing = 키 페이지가 없음
unread-damaged = 손상됨
unread-newer = 새 판으로 쓰임

## Case

shows-sealed = 그에 관한 기재 { $count }건을 여기에서 읽을 수 없어 보류하게 함
shows-where = 어디에
shows-beside = 그 밖의 기재
shows-path = 경과
shows-next = 다음 조치: { $who }, { $what }; { $days }일째, { $day }부터
shows-guaranteed = 공개 보장, { $authority }, { $day }: "{ $text }" ({ $entry })
shows-third-ways = 제3의 길: { $ways }
shows-no-third-way = 아직 제의한 국가가 없음. 한 길은 늘 열려 있음 (R-HND-3)

## Clearances and moves

shows-moves = 이동 승인과 이동
shows-clearance = 이동 승인, 행선지 { $to }, { $from }부터 { $until }까지: { $became } ({ $entry })
shows-taken-back = 취소됨
shows-used = 사용됨
shows-countersigned = 2차 서명됨
shows-awaits-a-second-signature = 2차 서명 대기
shows-moved = 옮겨짐, { $day }, { $with } ({ $entry })
shows-moved-to = 옮겨짐, 행선지 { $to }, { $day }, { $with } ({ $entry })
shows-with-clearance = 이동 승인을 받아
shows-without-clearance = 이동 승인 없이
