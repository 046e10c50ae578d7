#pragma once
// Makes Qt Test's waiting macros patient: they go on as soon as what they wait for is there, and a busy machine may take its
// time. Included behind <QTest>.
#include <QTest>

#undef QTRY_VERIFY
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT((expression), 120000)
#undef QTRY_COMPARE
#define QTRY_COMPARE(expression, expected) QTRY_COMPARE_WITH_TIMEOUT((expression), expected, 120000)
