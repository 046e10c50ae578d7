#pragma once
// What the engine says in English, in the user's language: remarks on a picture, and the errors that artists meet.
#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace dice {

class EngineSentences
{
    Q_DECLARE_TR_FUNCTIONS(dice::EngineSentences)

public:
    /// The sentence as it is where it is not one of those below.
    [[nodiscard]] static QString said(const QString& sentence);
    /// One line each.
    [[nodiscard]] static QString said(const std::vector<std::string>& sentences);
    /// In English, %1 ... %9 where the engine puts names and numbers.
    [[nodiscard]] static QStringList known();
};

} // namespace dice
