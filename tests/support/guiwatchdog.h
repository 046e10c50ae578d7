#pragma once
// How long the window's thread computes without looking at its events. Processor time of that thread, so that a busy machine does not count.
// It says so at the end of each test; with DICE_WATCHDOG_MS=50 in the environment it fails the test as well (software rendering counts, too).
#include <QAbstractEventDispatcher>
#include <QObject>
#include <QTest>

#include <ctime>

class GuiWatchdog : public QObject
{
public:
    GuiWatchdog()
    {
        QAbstractEventDispatcher* const dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { look(); });
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] { look(); });
        m_last = now();
    }

    [[nodiscard]] double longestMs() const { return m_longest; }
    void report() const
    {
        qInfo("the window's thread was busy for %.0f ms at most", m_longest);
        const double limit = qEnvironmentVariable("DICE_WATCHDOG_MS").toDouble();
        QVERIFY2(limit <= 0 || m_longest <= limit, qPrintable(QStringLiteral("%1 ms without looking at events").arg(m_longest)));
    }

private:
    static double now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }
    void look()
    {
        const double time = now();
        m_longest = std::max(m_longest, time - m_last);
        m_last = time;
    }
    double m_last = 0, m_longest = 0;
};
