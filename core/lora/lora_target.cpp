#include "lora/lora_target.h"

#include "model/model_names.h"

namespace dice {

LoraTarget loraTargetOf(const ModelFolder& folder)
{
    LoraTarget target{folder.tensors(folder.denoiser()), {}, {}, folder.family()};
    if (!folder.traits().trainsTexts()) // its LoRAs go by diffusers' names alone
        return target;
    for (const std::string& component : folder.textEncoders())
        target.texts.push_back(folder.tensors(component));
    const ModuleNames names = moduleNamesOf(folder.denoiser(), folder.config(folder.denoiser()).json());
    for (const auto& [name, stored] : target.denoiser)
        if (const std::string layer = name.substr(0, name.rfind('.')); name.ends_with(".weight"))
            target.denoiserNames[loraLayerName(names.toSingleFile(layer))] = layer;
    return target;
}

} // namespace dice
