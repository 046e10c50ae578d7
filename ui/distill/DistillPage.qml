// Makes a checkpoint CFG-free, in five steps.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Distill
import DiceStudio.Theme

FocusScope {
    id: root

    required property DistillViewModel viewModel

    onVisibleChanged: if (visible) viewModel.look()
    Component.onCompleted: viewModel.look()

    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    Flickable {
        id: scroll
        objectName: "distillScroll"
        anchors.fill: parent
        contentHeight: Math.max(height, step.y + step.height + Theme.gapHuge)
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ThinScrollBar {}

        FocusFollower { view: scroll }

        Text {
            id: title
            objectName: "distillTitle"
            x: 2 * Theme.gapLarge
            y: Theme.gapHuge
            width: parent.width - 2 * x
            text: root.viewModel.title
            horizontalAlignment: Text.AlignLeft
            color: Theme.text
            font.pixelSize: Theme.pageTitleSize
            font.weight: Theme.mediumWeight
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        StepPath {
            id: path
            objectName: "stepPath"
            x: title.x
            width: title.width
            step: root.viewModel.step
            finished: root.viewModel.done
            anchors.top: title.bottom
            anchors.topMargin: Theme.gapLarge
        }
        ProblemBox {
            id: problem
            objectName: "distillProblem"
            x: title.x
            width: title.width
            problem: root.viewModel.problem
            details: root.viewModel.problemDetails
            nextStep: root.viewModel.nextStep
            onStepTaken: root.viewModel.takeNextStep()
            anchors.top: path.bottom
            anchors.topMargin: visible ? Theme.gap : 0
            onDismissed: root.viewModel.dismissProblem()
        }
        Loader {
            id: step
            objectName: "distillStep"
            x: title.x
            width: title.width
            focus: true
            anchors.top: problem.bottom
            anchors.topMargin: Theme.gapHuge
            sourceComponent: [choose, check, train, review, install][root.viewModel.step]
            onLoaded: (item as Item).forceActiveFocus(Qt.OtherFocusReason)
        }
        // qmllint disable unqualified
        Component { id: choose; ChooseStep { viewModel: root.viewModel } }
        Component { id: check; CheckStep { viewModel: root.viewModel } }
        Component { id: train; TrainStep { viewModel: root.viewModel; roomy: scroll.width > 1100 } }
        Component { id: review; ReviewStep { viewModel: root.viewModel; roomy: scroll.width > 1100 } }
        Component { id: install; InstallStep { viewModel: root.viewModel } }
        // qmllint enable unqualified
    }
}
