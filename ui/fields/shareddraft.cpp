#include "shareddraft.h"

#include "base/seed.h"

namespace dice {
namespace {

const QString kSessionPart = QStringLiteral("create"), kModel = QStringLiteral("model"),
              kGuidanceChosen = QStringLiteral("guidance_chosen");

} // namespace

SharedDraft::SharedDraft(Services& services)
    : model(services, draft, services.session.part(kSessionPart).value(kModel).toString()), requests(services, draft, model),
      m_services(services)
{
    RequestDraft first;
    first.request.text.prompt = "an apple on a blue background" /* in the language that models read */;
    first.request.sampling.seed = randomSeed();
    const QJsonObject kept = services.session.part(kSessionPart);
    first.takeJson(kept);
    draft.chosen() = {!kept.isEmpty(), kept.value(kGuidanceChosen).toBool()};
    draft.set(first);
    QObject::connect(&draft, &Draft::changed, &draft, [this] { keep(); });
}

void SharedDraft::keep()
{
    QJsonObject kept = draft.value().toJson();
    kept.insert(kModel, model.path());
    kept.insert(kGuidanceChosen, draft.chosen().guidance);
    m_services.session.keep(kSessionPart, kept);
}

} // namespace dice
