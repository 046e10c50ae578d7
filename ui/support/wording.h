#pragma once
// How numbers of the engine are said: with units, in the form of the user's language.
#include "inference/inferencevalues.h"

#include <QCoreApplication>
#include <QString>

namespace dice {

class Wording
{
    Q_DECLARE_TR_FUNCTIONS(dice::Wording)

public:
    [[nodiscard]] static QString passes(int count);
    [[nodiscard]] static QString steps(int count);
    [[nodiscard]] static QString pictures(int count);
    /// "0.9 s", "12 s", "2 min 5 s"
    [[nodiscard]] static QString seconds(double seconds);
    [[nodiscard]] static QString pixels(int width, int height);
    /// "CFG 5", "Off"
    [[nodiscard]] static QString guidance(const GuidanceSettings& settings);
    /// "Starter model" for the one that ships, else the name as it is
    [[nodiscard]] static QString model(const QString& name);
    /// "SD 1.5": shorter than the engine says it
    [[nodiscard]] static QString family(QString name);
    /// "Karras"; names of mathematics stay as artists know them
    [[nodiscard]] static QString schedule(const std::string& name);
    /// "2.1 GB"
    [[nodiscard]] static QString bytes(qint64 bytes);
    /// "CPU", "GPU 0"
    [[nodiscard]] static QString device(const std::string& name);
    /// What goes on, for the progress line; the step counts from 1.
    [[nodiscard]] static QString stage(const JobProgress& progress);
};

} // namespace dice
