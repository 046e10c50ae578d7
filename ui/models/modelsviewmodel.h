#pragma once
// The Models page: the cards, and what is known about one model.
#include "modelcards.h"
#include "services/services.h"

#include <QUrl>

namespace dice {

class ModelsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by StudioWindow")

    Q_PROPERTY(dice::ModelCards* cards READ cards CONSTANT)
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY changed)
    Q_PROPERTY(Filter filter READ filter WRITE setFilter NOTIFY changed)
    Q_PROPERTY(int total READ total NOTIFY changed)
    Q_PROPERTY(int found READ found NOTIFY changed)
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY changed)
    Q_PROPERTY(bool scanning READ scanning NOTIFY changed)
    Q_PROPERTY(QStringList folders READ folders NOTIFY changed)
    Q_PROPERTY(QString missingText READ missingText NOTIFY changed)
    Q_PROPERTY(QString hashText READ hashText NOTIFY hashChanged)
    Q_PROPERTY(bool hashing READ hashing NOTIFY hashChanged)
    // Of the current model
    Q_PROPERTY(bool there READ there NOTIFY changed)
    Q_PROPERTY(bool builtIn READ builtIn NOTIFY changed)
    Q_PROPERTY(bool usable READ usable NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString family READ family NOTIFY changed)
    Q_PROPERTY(QString familyReason READ familyReason NOTIFY changed)
    Q_PROPERTY(bool isFolder READ isFolder NOTIFY changed)
    Q_PROPERTY(QString memory READ memory NOTIFY changed)
    Q_PROPERTY(QString partsFrom READ partsFrom NOTIFY changed)
    Q_PROPERTY(QString predicts READ predicts NOTIFY changed)
    Q_PROPERTY(QString size READ size NOTIFY changed)
    Q_PROPERTY(QString denoiser READ denoiser NOTIFY changed)
    Q_PROPERTY(QString strength READ strength NOTIFY changed)
    Q_PROPERTY(QString enhancer READ enhancer NOTIFY changed)
    Q_PROPERTY(bool enhanced READ enhanced NOTIFY changed)
    Q_PROPERTY(QString enhancerNote READ enhancerNote NOTIFY changed)
    Q_PROPERTY(QString place READ place NOTIFY changed)
    Q_PROPERTY(QString bytes READ bytes NOTIFY changed)
    Q_PROPERTY(QString sha256 READ sha256 NOTIFY changed)
    Q_PROPERTY(QString autoV2 READ autoV2 NOTIFY changed)
    Q_PROPERTY(QString duplicates READ duplicates NOTIFY changed)
    Q_PROPERTY(QString notes READ notes NOTIFY changed)
    Q_PROPERTY(QString triggers READ triggers NOTIFY changed)
    Q_PROPERTY(QString thumbnail READ thumbnail NOTIFY changed)
    Q_PROPERTY(bool corrected READ corrected NOTIFY changed)

public:
    enum class Filter { All, Usable, NotUsable };
    Q_ENUM(Filter)

    explicit ModelsViewModel(Services& services, QObject* parent = nullptr);

    [[nodiscard]] ModelCards* cards() { return &m_cards; }
    [[nodiscard]] QString words() const { return m_words; }
    [[nodiscard]] Filter filter() const { return m_filter; }
    void setWords(const QString& words);
    void setFilter(Filter filter);
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int found() const { return static_cast<int>(m_cards.models().size()); }
    [[nodiscard]] int current() const { return m_cards.rowOf(m_path); }
    void setCurrent(int row);
    [[nodiscard]] bool scanning() const { return m_services.library.scanning(); }
    /// Folders that a program's list names and that are not there; empty = none.
    [[nodiscard]] QString missingText() const;
    [[nodiscard]] QStringList folders() const { return m_services.library.folders(); }
    /// "Hashing dream, 45 %"; empty while nothing is hashed.
    [[nodiscard]] QString hashText() const { return m_hashText; }
    [[nodiscard]] bool hashing() const { return m_services.library.leftToHash() > 0; }

    [[nodiscard]] bool there() const { return current() >= 0; }
    [[nodiscard]] bool builtIn() const { return there() && model().builtIn(); }
    [[nodiscard]] bool usable() const { return there() && model().problem.isEmpty() && model().inspected; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString subtitle() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString family() const { return model().family; }
    /// Where the family was read from.
    [[nodiscard]] QString familyReason() const;
    /// In the layout of diffusers, not in one file.
    [[nodiscard]] bool isFolder() const;
    /// "about 2.8 GB for one picture"
    [[nodiscard]] QString memory() const;
    /// Where the text encoder or the autoencoder come from that its file lacks; mostly empty.
    [[nodiscard]] QString partsFrom() const;
    [[nodiscard]] QString predicts() const;
    [[nodiscard]] QString size() const;
    [[nodiscard]] QString denoiser() const;
    [[nodiscard]] QString strength() const;
    /// "none yet", or the file that makes it CFG-free.
    [[nodiscard]] QString enhancer() const;
    [[nodiscard]] bool enhanced() const { return usable() && !model().enhancer.isEmpty(); }
    /// As it was written when the enhancer was installed; may be empty.
    [[nodiscard]] QString enhancerNote() const;
    [[nodiscard]] QString place() const;
    [[nodiscard]] QString bytes() const;
    [[nodiscard]] QString sha256() const { return model().sha256; }
    [[nodiscard]] QString autoV2() const { return model().sha256.left(10); }
    /// Other places with the same weights, a line each.
    [[nodiscard]] QString duplicates() const { return m_services.library.duplicatesOf(m_path).join(u'\n'); }
    [[nodiscard]] QString notes() const { return model().notes; }
    [[nodiscard]] QString triggers() const { return model().triggers; }
    [[nodiscard]] QString thumbnail() const { return there() ? m_cards.thumbnailOf(model()) : QString(); }
    [[nodiscard]] bool corrected() const { return model().corrected; }

    Q_INVOKABLE void addFolder(const QUrl& folder);
    Q_INVOKABLE void removeFolder(int row);
    Q_INVOKABLE void rescan() { m_services.library.scan(); }
    Q_INVOKABLE void use();
    Q_INVOKABLE void distill() { Q_EMIT distillRequested(m_path); }
    Q_INVOKABLE void setNotes(const QString& notes) { m_services.library.setNotes(m_path, notes); }
    Q_INVOKABLE void setTriggers(const QString& triggers) { m_services.library.setTriggers(m_path, triggers); }
    Q_INVOKABLE void correct(const QString& name, const QString& family) { m_services.library.correct(m_path, name, family); }
    Q_INVOKABLE void hash() { m_services.library.hash(m_path); }
    Q_INVOKABLE void hashAll() { m_services.library.hashAll(); }
    Q_INVOKABLE void stopHashing() { m_services.library.stopHashing(); }
    Q_INVOKABLE void showFolder() const;

Q_SIGNALS:
    void changed();
    void hashChanged();
    void useRequested(const QString& path);
    void distillRequested(const QString& path);
    void notice(const QString& sentence);

private:
    [[nodiscard]] const ModelEntry& model() const;
    void reload();

    Services& m_services;
    ModelCards m_cards;
    QString m_words, m_path, m_hashText;
    Filter m_filter = Filter::All;
    int m_total = 0;
};

} // namespace dice
